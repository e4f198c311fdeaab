import { useSignal } from '@preact/signals';
import { useTextLink } from '../result/link.js';
import { t } from '../text/index.js';
import { Player } from './player.jsx';
import { Waveform } from './waveform.jsx';

/**
 * A file shown as what it is; a browser that cannot play it says so instead of staying black.
 * `renew`, if given, is asked first: true means that another address follows. `captions` are `{ text, label }`, WebVTT
 * that is shown over a film; `onTime` is told where the player is.
 */
export function Media({ kind, src, name, renew, player, captions, onTime }) {
  const failed = useSignal(undefined);
  const track = useTextLink(captions?.text, 'text/vtt');
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
  const onTimeUpdate = onTime && (({ currentTarget }) => onTime(currentTarget.currentTime));
  const shared = { player, class: 'media', src, controls: true, 'aria-label': name, onError, onTimeUpdate };
  if (kind === 'audio') {
    return (
      <div class="sound">
        <Waveform src={src} />
        <Player kind="audio" preload="metadata" {...shared} />
      </div>
    );
  }
  return (
    <Player playsInline preload="auto" muted {...shared}>
      {track && <track kind="captions" label={captions.label} src={track} default />}
    </Player>
  );
}
