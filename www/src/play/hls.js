import Hls from 'hls.js/light';

/** Opens an HLS playlist; see `playlist.jsx` for what a player takes and gives. */
export function open(video, address, { sign, onLevels, onLevel, onFailure }) {
  if (!Hls.isSupported()) {
    onFailure('no Media Source Extensions');
    return { choose() {}, close() {} };
  }
  const hls = new Hls({ xhrSetup: async (xhr, url) => xhr.open('GET', await sign(url), true) });
  hls.on(Hls.Events.MANIFEST_PARSED, (_, { levels }) => onLevels(levels.map(({ height, bitrate }) => ({ height, bitrate }))));
  hls.on(Hls.Events.LEVEL_SWITCHED, (_, { level }) => onLevel(level));
  hls.on(Hls.Events.ERROR, (_, { fatal, details }) => {
    if (fatal) onFailure(details);
  });
  hls.loadSource(address);
  hls.attachMedia(video);
  return {
    choose: (level) => (hls.nextLevel = level),
    close: () => hls.destroy(),
  };
}
