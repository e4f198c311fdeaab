import { useSignal } from '@preact/signals';
import { t } from '../text/index.js';

/**
 * A file shown as what it is; a browser that cannot play it says so instead of staying black.
 * `renew`, if given, is asked first: true means that another address follows.
 */
export function Media({ kind, src, name, renew }) {
  const failed = useSignal(undefined);
  if (failed.value === src || kind === 'file') {
    return (
      <div class="media none">
        <p class="muted">{kind === 'file' ? t('input.audio') : t('run.media.failed')}</p>
      </div>
    );
  }
  const onError = () => {
    if (!renew?.()) failed.value = src;
  };
  if (kind === 'image') return <img class="media" src={src} alt={name} onError={onError} />;
  if (kind === 'audio') return <audio class="media" src={src} controls preload="metadata" aria-label={name} onError={onError} />;
  return <video class="media" src={src} controls playsInline preload="auto" muted aria-label={name} onError={onError} />;
}
