import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { listObjects } from '../state/objects.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { fileName } from '../ui/format.js';
import { kindOf } from '../ui/kind.js';
import { Media } from '../play/media.jsx';
import { Playlist } from '../play/playlist.jsx';
import { Failure } from '../ui/notice.jsx';
import { download, useLink } from './link.js';
import { withoutPieces } from './outputs.js';

/** A gallery shows so many at first. */
const SHOWN = 12;
const TEXT_SHOWN = 20_000;

/** The files of a job: each as what it is, with a button that saves it. */
export function Files({ files, tag, place }) {
  const all = useSignal(false);
  const own = withoutPieces(files);
  const shown = all.value ? own : own.slice(0, SHOWN);
  return (
    <div class={own.length > 1 ? 'gallery' : 'single'} data-output={tag}>
      {shown.map((key) => (
        <File key={key} objectKey={key} place={place} />
      ))}
      {own.length > SHOWN && !all.value && (
        <button type="button" onClick={() => (all.value = true)}>
          {t('run.more', { count: own.length - SHOWN })}
        </button>
      )}
      {files.length > own.length && <p class="muted small">{t('run.pieces', { count: files.length - own.length })}</p>}
    </div>
  );
}

/** Files whose names the service does not tell: what lies under the beginning of their pattern. */
export function Found({ prefix, tag, place }) {
  const found = useSignal(undefined);
  useEffect(() => {
    listObjects(prefix).then(
      ({ objects }) => (found.value = objects.map(({ key }) => key)),
      () => (found.value = []),
    );
  }, [prefix]);
  if (!found.value) return <p class="muted">{t('jobs.loading')}</p>;
  return <Files files={found.value} tag={tag} place={place} />;
}

export function File({ objectKey, place = target.value, label }) {
  const { link, trouble, renew } = useLink(objectKey, place);
  const name = fileName(objectKey);
  const kind = kindOf(name);
  return (
    <figure data-key={objectKey}>
      <figcaption>
        <span title={objectKey}>{label ?? name}</span>
        <button
          type="button"
          class="small-button"
          onClick={() => download(objectKey, place)}
          aria-label={t('run.download', { name })}
        >
          {t('run.save')}
        </button>
      </figcaption>
      {kind === 'playlist' && <Playlist objectKey={objectKey} place={place} name={name} />}
      {link && ['video', 'audio', 'image'].includes(kind) && <Media kind={kind} src={link} name={name} renew={renew} />}
      {link && kind === 'text' && <Text src={link} name={name} />}
      {['document', 'archive', 'file'].includes(kind) && (
        <div class="media none">
          <p class="muted">{t('run.nopreview', { kind: name.split('.').at(-1) })}</p>
        </div>
      )}
      {trouble && <Failure error={trouble} />}
    </figure>
  );
}

function Text({ src, name }) {
  const text = useSignal(undefined);
  useEffect(() => {
    fetch(src, { cache: 'no-store' })
      .then((answer) => answer.text())
      .then((all) => (text.value = all.slice(0, TEXT_SHOWN)))
      .catch(() => (text.value = ''));
  }, [src]);
  return (
    <pre class="body wrapped plain-text" tabIndex={0} role="group" aria-label={name}>
      {text.value ?? '…'}
    </pre>
  );
}
