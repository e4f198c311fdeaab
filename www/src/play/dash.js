import { DASH } from 'rx-player/features';
import RxPlayer from 'rx-player/minimal';

RxPlayer.addFeatures([DASH]);

/** Opens a DASH manifest; see `playlist.jsx` for what a player takes and gives. */
export function open(video, address, { sign, onLevels, onLevel, onFailure }) {
  const player = new RxPlayer({ videoElement: video });
  let levels = [];
  player.addEventListener('videoTrackChange', (track) => {
    levels = (track?.representations ?? []).toSorted((a, b) => (a.bitrate ?? 0) - (b.bitrate ?? 0));
    onLevels(levels.map(({ height, bitrate }) => ({ height, bitrate })));
  });
  player.addEventListener('videoRepresentationChange', (shown) => onLevel(levels.findIndex(({ id }) => id === shown?.id)));
  player.addEventListener('error', ({ message }) => onFailure(message));
  player.loadVideo({
    transport: 'dash',
    url: address,
    manifestLoader: loader(async ({ url }, signal) => ({ url, data: await (await ask(sign, url, { signal })).text() })),
    segmentLoader: loader(async ({ url, byteRanges = [undefined] }, signal) => {
      const pieces = await Promise.all(
        byteRanges.map(async (range) => {
          const headers = range && { Range: `bytes=${range[0]}-${Number.isFinite(range[1]) ? range[1] : ''}` };
          return (await ask(sign, url, { signal, headers })).arrayBuffer();
        }),
      );
      return { data: pieces.length === 1 ? pieces[0] : await new Blob(pieces).arrayBuffer() };
    }),
  });
  return {
    choose(level) {
      if (level < 0) player.unlockVideoRepresentations();
      else player.lockVideoRepresentations([levels[level].id]);
    },
    close: () => player.dispose(),
  };
}

/** The address of each piece is signed anew, as long as it may take: a link by an old key is refused. */
async function ask(sign, url, init) {
  const answer = await fetch(await sign(url), init);
  if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}`);
  return answer;
}

/** The callbacks that the player hands to a loader, as a promise; what it calls to stop is a signal. */
function loader(load) {
  return (wanted, { resolve, reject }) => {
    const stop = new AbortController();
    const started = performance.now();
    load(wanted, stop.signal).then(
      // The player estimates the bandwidth, and with it the quality, by these figures.
      (loaded) =>
        resolve({ ...loaded, size: loaded.data.byteLength ?? loaded.data.length, duration: performance.now() - started }),
      (error) => {
        if (!stop.signal.aborted) reject(error);
      },
    );
    return () => stop.abort();
  };
}
