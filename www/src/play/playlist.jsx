import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Player } from './player.jsx';
import { objectLink } from '../state/storage.js';
import { t } from '../text/index.js';

/** Fetched when a playlist is shown: either weighs as much as the page. */
const PLAYERS = { m3u8: () => import('./hls.js'), mpd: () => import('./dash.js') };

/**
 * A playlist with a switch for its qualities. A player is `open(video, address, { sign, onLevels, onLevel, onFailure })`
 * and gives `{ choose(level), close() }`, −1 for the quality that fits the network; it asks `sign` for the address
 * of each piece, because a private bucket gives none of them without a signature.
 */
export function Playlist({ objectKey, place, name }) {
  const video = useRef();
  const player = useRef();
  const state = useSignal({ levels: [], level: -1, chosen: -1 });
  const note = (part) => (state.value = { ...state.value, ...part });
  useEffect(() => {
    let gone = false;
    const sign = (url) => objectLink(decodeURIComponent(new URL(url).pathname.slice(1)), { place });
    const options = {
      sign,
      onLevels: (levels) => note({ levels }),
      onLevel: (level) => note({ level }),
      onFailure: (failure) => note({ failure }),
    };
    PLAYERS[name.split('.').at(-1).toLowerCase()]().then(
      ({ open }) => {
        const address = `${place.cos}/${objectKey.split('/').map(encodeURIComponent).join('/')}`;
        if (!gone) player.current = open(video.current, address, options);
      },
      (error) => note({ failure: error.message }),
    );
    return () => {
      gone = true;
      player.current?.close();
    };
  }, [objectKey, place.cos]);
  const { levels, level, chosen, failure } = state.value;
  const choose = (event) => {
    const next = Number(event.currentTarget.value);
    note({ chosen: next });
    player.current.choose(next);
  };
  return (
    <>
      <Player player={video} class="media" controls playsInline muted aria-label={name} data-playlist={levels.length} />
      {levels.length > 1 && (
        <label class="inline">
          {t('media.quality')}
          <select value={chosen} onChange={choose}>
            <option value="-1">
              {chosen < 0 && levels[level] ? t('media.auto.now', { quality: told(levels[level]) }) : t('media.auto')}
            </option>
            {levels.map((each, at) => (
              <option key={at} value={at}>
                {told(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {failure && <p class="muted">{t('run.media.failed')}</p>}
    </>
  );
}

function told({ height, bitrate }) {
  return height ? `${height}p` : `${Math.round(bitrate / 1000)} kbps`;
}
