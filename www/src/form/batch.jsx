import { signal } from '@preact/signals';
import { t } from '../text/index.js';
import { fileName } from '../ui/format.js';
import { kindOf } from '../ui/kind.js';
import { ready } from '../upload/rows.js';
import { BrowseButton } from './browse.jsx';

/** The files that a form is to be used for, by tag; none means the one in its field. */
const chosen = signal({});

export const filesOf = (tag) => chosen.value[tag] ?? [];

export function chooseFiles(tag, keys) {
  chosen.value = { ...chosen.value, [tag]: [...new Set(keys)] };
}

/** One form over many files: those that were uploaded, or some of the bucket. */
export function Batch({ tag, kinds }) {
  const keys = filesOf(tag);
  const uploaded = ready.value.map(({ key }) => key).filter((key) => kinds.includes(kindOf(key)) && !keys.includes(key));
  const add = (more) => chooseFiles(tag, [...keys, ...more]);
  return (
    <div class="batch" data-batch={keys.length}>
      {keys.length > 0 && (
        <>
          <p role="status">{t('batch.chosen', { count: keys.length })}</p>
          <ul class="file-list" tabIndex={0} aria-label={t('batch.title')}>
            {keys.map((key) => (
              <li key={key}>
                <div class="file-line">
                  <strong title={key}>{fileName(key)}</strong>
                  {!kinds.includes(kindOf(key)) && <span class="state warn">{t('batch.other')}</span>}
                  <button
                    type="button"
                    class="quiet"
                    aria-label={t('input.remove.name', { name: fileName(key) })}
                    onClick={() =>
                      chooseFiles(
                        tag,
                        keys.filter((each) => each !== key),
                      )
                    }
                  >
                    ✕
                  </button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="actions">
        {(uploaded.length > 1 || (keys.length > 0 && uploaded.length > 0)) && (
          <button type="button" onClick={() => add(uploaded)}>
            {t('batch.uploaded', { count: uploaded.length })}
          </button>
        )}
        <BrowseButton several kinds={kinds} label={t('batch.bucket')} onChoose={add} />
        {keys.length > 0 && (
          <button type="button" class="quiet" onClick={() => chooseFiles(tag, [])}>
            {t('batch.one')}
          </button>
        )}
      </div>
    </div>
  );
}
