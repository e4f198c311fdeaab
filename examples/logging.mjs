// Log lines and figures out of a client's events. An exporter for OpenTelemetry or Prometheus is built the same way:
// one call of the client is an action, its attempts are request and response.

/** An `onEvent` that writes one plain object a line; there is no secret in any event. */
export function logging(write) {
  return ({ type, ...rest }) => {
    const failed = rest.code !== undefined && rest.code !== '';
    const level = type === 'retry' ? 'warn' : failed ? 'error' : type === 'response' ? 'info' : 'debug';
    write({ time: new Date().toISOString(), level, event: `ci.${type}`, ...rest });
  };
}

/** An `onEvent` that counts, and `figures()`, which tells the counts. */
export function metering() {
  const calls = new Map();
  const totals = { refreshes: 0, retries: 0, waited: 0 };
  const of = (action) => {
    if (!calls.has(action)) calls.set(action, { attempts: 0, failures: 0, milliseconds: 0 });
    return calls.get(action);
  };
  return {
    onEvent(event) {
      switch (event.type) {
        case 'response': {
          const call = of(event.action);
          call.attempts += 1;
          call.failures += event.code === '' ? 0 : 1;
          call.milliseconds += event.duration;
          break;
        }
        case 'retry':
          totals.retries += 1;
          break;
        case 'refresh':
          totals.refreshes += 1;
          break;
        case 'wait':
          totals.waited += event.delay;
          break;
        default: // `request` and `recover` carry nothing that is counted here.
      }
    },
    figures: () => ({ ...totals, calls: Object.fromEntries(calls) }),
  };
}

/** Several listeners as one. */
export const all =
  (...listeners) =>
  (event) =>
    listeners.forEach((listener) => listener(event));
