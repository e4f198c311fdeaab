import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { BrowseButton } from '../form/browse.jsx';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Card, Progress } from '../ui/basics.jsx';
import { bytes, duration } from '../ui/format.js';
import { kindOf } from '../ui/kind.js';
import { Media } from '../play/media.jsx';
import { Playlist } from '../play/playlist.jsx';
import { Failure } from '../ui/notice.jsx';
import { previews } from '../upload/previews.js';
import { uploads } from '../upload/rows.js';
import { drop, dropAll, take, takeObject, takeSample } from '../upload/uploads.js';
import { Details, Moving } from './file.jsx';

/** Where files come in, and where they are shown once they are there. */
export function InputCard() {
  const trouble = useSignal(undefined);
  const picker = useRef();
  const folder = useRef();
  const rows = uploads.value;
  const choose = () => picker.current.click();
  const chooseFolder = () => folder.current.click();
  const sample = () => {
    trouble.value = undefined;
    takeSample().catch((error) => {
      trouble.value = error;
    });
  };
  return (
    <Card
      id="input"
      title={rows.length > 1 ? t('input.files', { count: rows.length }) : t('input.title')}
      actions={
        rows.length > 0 && (
          <>
            <button type="button" onClick={choose} disabled={!target.value.ready}>
              {t('input.more')}
            </button>
            <button type="button" onClick={chooseFolder} disabled={!target.value.ready}>
              {t('input.folder')}
            </button>
            <BrowseButton label={t('input.bucket')} onChoose={(_, object) => takeObject(object)} />
            <button type="button" class="quiet" onClick={dropAll}>
              {t('input.clear')}
            </button>
          </>
        )
      }
    >
      <input
        ref={picker}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('input.pick')}
        onChange={(event) => {
          take([...event.currentTarget.files]);
          event.currentTarget.value = '';
        }}
      />
      <input
        ref={folder}
        class="hidden"
        type="file"
        webkitdirectory
        tabIndex={-1}
        aria-label={t('input.folder')}
        onChange={(event) => {
          take([...event.currentTarget.files].filter(({ name }) => !name.startsWith('.')));
          event.currentTarget.value = '';
        }}
      />
      {rows.length === 0 && <Empty onChoose={choose} onFolder={chooseFolder} onSample={sample} />}
      {rows.length === 1 && <One row={rows[0]} onChoose={choose} />}
      {rows.length > 1 && <Many rows={rows} onChoose={choose} />}
      {trouble.value && <Failure error={trouble.value} />}
    </Card>
  );
}

function Empty({ onChoose, onFolder, onSample }) {
  const { ready } = target.value;
  return (
    <div class="drop">
      <div class="drop-empty">
        <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
          <rect x="5" y="8" width="30" height="24" rx="4" />
          <path d="M17 15.5v9l8-4.5z" stroke-linejoin="round" />
        </svg>
        <p class="drop-title">{t('input.drop')}</p>
        <p class="muted">{t('input.or')}</p>
        <div class="actions">
          <button type="button" class="primary" onClick={onChoose} disabled={!ready}>
            {t('input.pick')}
          </button>
          <button type="button" onClick={onFolder} disabled={!ready}>
            {t('input.folder')}
          </button>
          <BrowseButton label={t('input.bucket')} onChoose={(_, object) => takeObject(object)} />
          <button type="button" onClick={onSample} disabled={!ready} data-action="sample">
            {t('input.sample')}
          </button>
        </div>
        <p class="muted small">{t('input.hint')}</p>
      </div>
    </div>
  );
}

function One({ row, onChoose }) {
  const preview = previews.value[row.key];
  const kind = kindOf(row.name);
  return (
    <div class="drop filled">
      {row.size !== 0 && preview && ['video', 'audio', 'image'].includes(kind) && (
        <Media kind={kind} src={preview} name={row.name} />
      )}
      {row.phase === 'ready' && kind === 'playlist' && <Playlist objectKey={row.key} place={target.value} name={row.name} />}
      <div class="file">
        <div class="file-line">
          <strong title={row.name}>{row.name}</strong>
          <span class="muted">{bytes(row.size)}</span>
          {row.phase === 'ready' && <span class="state good">{t('input.ready')}</span>}
        </div>
        <Moving row={row} onChoose={onChoose} />
        {row.phase === 'ready' && <code class="key">{row.key}</code>}
        {row.phase === 'ready' && <Details row={row} />}
      </div>
    </div>
  );
}

function Many({ rows, onChoose }) {
  const ready = rows.filter(({ phase }) => phase === 'ready').length;
  const total = rows.reduce((sum, { size = 0 }) => sum + size, 0);
  const sent = rows.reduce((sum, row) => sum + (row.phase === 'ready' ? (row.size ?? 0) : row.sent), 0);
  const speed = rows.reduce((sum, row) => sum + (row.speed ?? 0), 0);
  return (
    <div class="many">
      <p role="status">
        {t('input.summary', { ready, count: rows.length, size: bytes(total) })}
        {speed > 0 && (
          <span class="muted">
            {' '}
            {`${bytes(speed)}/s · ${t('input.left', { time: duration(Math.ceil((total - sent) / speed)) })}`}
          </span>
        )}
      </p>
      {ready < rows.length && (
        <Progress label={t('input.uploading')} value={sent} max={total} text={`${bytes(sent)} / ${bytes(total)}`} />
      )}
      <ul class="file-list" tabIndex={0} aria-label={t('input.title')}>
        {rows.map((row) => (
          <li key={row.id} data-file={row.phase}>
            <div class="file-line">
              <strong title={row.name}>{row.name}</strong>
              <span class="muted small">{bytes(row.size)}</span>
              {row.phase === 'ready' && <span class="state good">{t('input.ready')}</span>}
              {row.phase === 'ready' && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={t('input.remove.name', { name: row.name })}
                  onClick={() => drop(row.id)}
                >
                  ✕
                </button>
              )}
            </div>
            <Moving row={row} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </div>
  );
}
