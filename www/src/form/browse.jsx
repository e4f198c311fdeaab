import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { listObjects } from '../state/objects.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { bytes, moment } from '../ui/format.js';
import { kindOf } from '../ui/kind.js';
import { Failure } from '../ui/notice.jsx';

/** Opens the bucket and hands on the key that was chosen; with `several`, a list of keys. */
export function BrowseButton({ onChoose, kinds = [], label, several = false }) {
  const open = useSignal(false);
  return (
    <>
      <button type="button" onClick={() => (open.value = true)} disabled={!target.value.ready}>
        {label ?? t('browse.open')}
      </button>
      {open.value && (
        <Browser
          kinds={kinds}
          several={several}
          onClose={() => (open.value = false)}
          onChoose={(...found) => {
            open.value = false;
            onChoose(...found);
          }}
        />
      )}
    </>
  );
}

function Browser({ onClose, onChoose, kinds, several }) {
  const dialog = useRef();
  const picked = useSignal([]);
  const prefix = useSignal('console/');
  const page = useSignal({ phase: 'loading', folders: [], objects: [] });
  const load = async (at, marker) => {
    const before = marker ? page.value : { folders: [], objects: [] };
    prefix.value = at;
    page.value = { ...before, phase: 'loading' };
    try {
      const found = await listObjects(at, marker);
      if (prefix.value !== at) return;
      page.value = {
        phase: 'ready',
        next: found.next,
        folders: [...before.folders, ...found.folders],
        objects: [...before.objects, ...found.objects],
      };
    } catch (error) {
      page.value = { ...before, phase: 'failed', error };
    }
  };
  useEffect(() => {
    dialog.current.showModal();
    load(prefix.value);
  }, []);
  const { phase, folders, objects, next, error } = page.value;
  const isOther = ({ key }) => kinds.length > 0 && !kinds.includes(kindOf(key));
  const toggle = (key) => {
    picked.value = picked.value.includes(key) ? picked.value.filter((each) => each !== key) : [...picked.value, key];
  };
  const fitting = objects.filter((object) => !isOther(object) && object.key !== prefix.value).map(({ key }) => key);
  const steps = prefix.value.split('/').filter(Boolean);
  return (
    <dialog ref={dialog} class="browser" aria-labelledby="browser-title" onClose={onClose}>
      <header class="card-head">
        <h2 id="browser-title">{t('browse.title', { bucket: target.value.bucket })}</h2>
        <button type="button" class="quiet" onClick={() => dialog.current.close()}>
          {t('browse.close')}
        </button>
      </header>
      <nav class="crumbs" aria-label={t('browse.path')}>
        <button type="button" class="link" onClick={() => load('')}>
          {target.value.bucket}
        </button>
        {steps.map((step, place) => (
          <span key={place}>
            {' / '}
            <button type="button" class="link" onClick={() => load(`${steps.slice(0, place + 1).join('/')}/`)}>
              {step}
            </button>
          </span>
        ))}
      </nav>
      {error && <Failure error={error} />}
      <ul class="objects" tabIndex={0} aria-label={t('browse.list')}>
        {folders.map((name) => (
          <li key={name}>
            <button type="button" class="object" onClick={() => load(name)}>
              <span>{name.slice(prefix.value.length)}</span>
            </button>
          </li>
        ))}
        {objects
          .filter(({ key }) => key !== prefix.value)
          .map((object) => (
            <li key={object.key}>
              <button
                type="button"
                class={isOther(object) ? 'object other' : 'object'}
                aria-pressed={several ? picked.value.includes(object.key) : undefined}
                onClick={() => (several ? toggle(object.key) : onChoose(object.key, object))}
              >
                <span>{object.key.slice(prefix.value.length)}</span>
                <small>{bytes(object.size)}</small>
                <small>{moment(Date.parse(object.modified))}</small>
              </button>
            </li>
          ))}
      </ul>
      <p class="muted" role="status">
        {phase === 'loading' && t('jobs.loading')}
        {phase === 'ready' && folders.length + objects.length === 0 && t('browse.empty')}
      </p>
      {next && (
        <button type="button" onClick={() => load(prefix.value, next)}>
          {t('jobs.more')}
        </button>
      )}
      {several && (
        <div class="actions end">
          <button
            type="button"
            disabled={fitting.every((key) => picked.value.includes(key))}
            onClick={() => (picked.value = [...new Set([...picked.value, ...fitting])])}
          >
            {t('browse.all')}
          </button>
          <button type="button" class="primary" disabled={picked.value.length === 0} onClick={() => onChoose(picked.value)}>
            {t('browse.take', { count: picked.value.length })}
          </button>
        </div>
      )}
    </dialog>
  );
}
