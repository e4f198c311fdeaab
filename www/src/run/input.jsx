import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { target } from '../state/settings.js';
import { again, clear, details, readDetails, source, take, takeSample } from '../state/source.js';
import { t } from '../text/index.js';
import { Card, Progress } from '../ui/basics.jsx';
import { bytes, duration, frames, kilobits, kindOf } from '../ui/format.js';
import { Media } from '../ui/media.jsx';
import { Failure, Note } from '../ui/notice.jsx';

/** Where a file comes in, and where it is shown once it is there. */
export function InputCard() {
  const over = useSignal(false);
  const trouble = useSignal(undefined);
  const picker = useRef();
  const file = source.value?.file;

  const accept = (chosen) => {
    trouble.value = undefined;
    if (chosen) take(chosen);
  };
  const drop = (event) => {
    event.preventDefault();
    over.value = false;
    accept(event.dataTransfer.files[0]);
  };
  const sample = () => {
    trouble.value = undefined;
    takeSample().catch((error) => {
      trouble.value = error;
    });
  };
  const choose = () => picker.current.click();

  return (
    <Card
      id="input"
      title={t('input.title')}
      actions={
        file && (
          <button type="button" onClick={choose} disabled={!target.value.ready}>
            {t('input.replace')}
          </button>
        )
      }
    >
      <div
        class={over.value ? 'drop over' : file ? 'drop filled' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          over.value = true;
        }}
        onDragLeave={() => {
          over.value = false;
        }}
        onDrop={drop}
      >
        <input
          ref={picker}
          class="hidden"
          type="file"
          tabIndex={-1}
          aria-label={t('input.pick')}
          accept="video/*,audio/*,image/*,.mkv,.flv,.ts,.avi"
          onChange={(event) => {
            accept(event.currentTarget.files[0]);
            event.currentTarget.value = '';
          }}
        />
        {file ? <Chosen /> : <Empty onChoose={choose} onSample={sample} />}
      </div>
      {trouble.value && <Failure error={trouble.value} />}
    </Card>
  );
}

function Empty({ onChoose, onSample }) {
  const { ready } = target.value;
  return (
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
        <button type="button" onClick={onSample} disabled={!ready} data-action="sample">
          {t('input.sample')}
        </button>
      </div>
      <p class="muted small">{t('input.hint')}</p>
    </div>
  );
}

function Chosen() {
  const { phase, file, key, preview, sent, error } = source.value;
  return (
    <>
      {file.size > 0 && <Media kind={kindOf(file.name)} src={preview} name={file.name} />}
      <div class="file">
        <div class="file-line">
          <strong title={file.name}>{file.name}</strong>
          <span class="muted">{bytes(file.size)}</span>
          {phase === 'ready' && <span class="state good">{t('input.ready')}</span>}
        </div>
        {phase === 'uploading' && (
          <div class="upload">
            <Progress label={t('input.uploading')} value={sent} max={file.size} text={`${bytes(sent)} / ${bytes(file.size)}`} />
            <span class="muted small">
              {bytes(sent)} / {bytes(file.size)}
            </span>
            <button type="button" class="quiet" onClick={clear}>
              {t('input.cancel')}
            </button>
          </div>
        )}
        {phase === 'ready' && <code class="key">{key}</code>}
        {phase === 'ready' && <Details objectKey={key} />}
      </div>
      {phase === 'failed' && (
        <Failure error={error}>
          {file.size > 0 && (
            <button type="button" onClick={again}>
              {t('input.again')}
            </button>
          )}
          <button type="button" onClick={clear}>
            {t('input.replace')}
          </button>
        </Failure>
      )}
    </>
  );
}

/** What the file is made of, once a MediaInfo job has told. */
function Details({ objectKey }) {
  const { phase, info } = details.value[objectKey] ?? {};
  if (phase === 'reading') return <p class="muted small">{t('input.reading')}</p>;
  if (phase === 'failed') {
    return (
      <Note tone="warn">
        <p>{t('input.unreadable')}</p>
      </Note>
    );
  }
  if (phase === 'known') return <p class="muted small">{summary(info)}</p>;
  return (
    <button type="button" class="link" onClick={readDetails}>
      {t('input.read')}
    </button>
  );
}

function summary(info) {
  const video = info?.Stream?.Video?.[0];
  const audio = info?.Stream?.Audio?.[0];
  const parts = [
    video && `${video.Width} × ${video.Height}`,
    video?.CodecName,
    frames(video?.AvgFps ?? video?.Fps),
    audio?.CodecName,
    duration(info?.Format?.Duration),
    kilobits(info?.Format?.Bitrate),
  ];
  return parts.filter(Boolean).join(' · ');
}
