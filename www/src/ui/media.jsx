import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../text/index.js';
import { Waveform } from './waveform.jsx';

/**
 * A file shown as what it is; a browser that cannot play it says so instead of staying black.
 * `renew`, if given, is asked first: true means that another address follows.
 */
export function Media({ kind, src, name, renew, player }) {
  const failed = useSignal(undefined);
  if (failed.value === src || !['video', 'audio', 'image'].includes(kind)) {
    return (
      <div class="media none">
        <p class="muted">{failed.value === src ? t('run.media.failed') : t('input.audio')}</p>
      </div>
    );
  }
  const onError = () => {
    if (!renew?.()) failed.value = src;
  };
  if (kind === 'image') return <img class="media" src={src} alt={name} onError={onError} />;
  if (kind === 'audio') {
    return (
      <div class="sound">
        <Waveform src={src} />
        <audio ref={player} class="media" src={src} controls preload="metadata" aria-label={name} onError={onError} />
      </div>
    );
  }
  return (
    <video ref={player} class="media" src={src} controls playsInline preload="auto" muted aria-label={name} onError={onError} />
  );
}

/**
 * A playlist. hls.js is fetched when one is shown, and asks `sign` for the address of each piece, because a
 * private bucket gives none of them without a signature.
 */
export function Playlist({ address, sign, name }) {
  const video = useRef();
  const state = useSignal({ levels: [] });
  useEffect(() => {
    let hls;
    let gone = false;
    (async () => {
      const { default: Hls } = await import('hls.js/light');
      if (gone) return;
      if (!Hls.isSupported()) {
        state.value = { levels: [], failed: true };
        return;
      }
      hls = new Hls({ xhrSetup: async (xhr, url) => xhr.open('GET', await sign(url), true) });
      hls.on(Hls.Events.MANIFEST_PARSED, (_, { levels }) => {
        state.value = {
          levels: levels.map(({ height, bitrate }) => (height ? `${height}p` : `${Math.round(bitrate / 1000)} kbps`)),
          hls,
        };
      });
      hls.on(Hls.Events.ERROR, (_, { fatal, details }) => {
        if (fatal) state.value = { ...state.value, failed: true, details };
      });
      hls.loadSource(address);
      hls.attachMedia(video.current);
    })();
    return () => {
      gone = true;
      hls?.destroy();
    };
  }, [address]);
  const { levels, hls, failed } = state.value;
  return (
    <>
      <video ref={video} class="media" controls playsInline muted aria-label={name} data-playlist />
      {levels.length > 1 && (
        <label class="inline">
          {t('media.quality')}
          <select onChange={(event) => (hls.currentLevel = Number(event.currentTarget.value))}>
            <option value="-1">{t('media.auto')}</option>
            {levels.map((text, place) => (
              <option key={place} value={place}>
                {text}
              </option>
            ))}
          </select>
        </label>
      )}
      {failed && <p class="muted">{t('run.media.failed')}</p>}
    </>
  );
}
