/** Waits that end early. */

/** True after the time, false when the signal ends it first. */
export function pause(ms, signal) {
  return new Promise((resolve) => {
    const stop = () => finish(false);
    const timer = setTimeout(() => finish(true), ms);
    const finish = (went) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(went);
    };
    if (signal.aborted) finish(false);
    else signal.addEventListener('abort', stop);
  });
}

/** Ends after the time, when the service closes, or when the peer has gone. */
export function waiting(ms, signal, socket) {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      socket?.off('close', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    if (signal.aborted) finish();
    signal.addEventListener('abort', finish);
    socket?.once('close', finish);
  });
}
