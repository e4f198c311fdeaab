import { t } from '../text/index.js';
import { Progress } from '../ui/basics.jsx';
import { bytes, duration, frames, kilobits } from '../ui/format.js';
import { kindOf } from '../ui/kind.js';
import { Failure, Note } from '../ui/notice.jsx';
import { details, readDetails } from '../upload/details.js';
import { again, drop, pause } from '../upload/uploads.js';
import { sizeOf } from './presets.js';

/** How far an upload is, and what can be done about it. */
export function Moving({ row, onChoose }) {
  const { id, phase, sent, size, speed, error } = row;
  if (phase === 'ready') return null;
  if (phase === 'failed') {
    return (
      <Failure error={error}>
        {size > 0 && (
          <button type="button" onClick={() => again(id) || onChoose()}>
            {t('input.again')}
          </button>
        )}
        <button type="button" onClick={() => drop(id)}>
          {t('input.remove')}
        </button>
      </Failure>
    );
  }
  const left = speed > 0 ? t('input.left', { time: duration(Math.ceil((size - sent) / speed)) }) : '';
  return (
    <div class="upload" data-upload={phase}>
      <Progress
        label={t('input.uploading.name', { name: row.name })}
        value={sent}
        max={size}
        text={`${bytes(sent)} / ${bytes(size)}`}
      />
      <span class="muted small">
        {bytes(sent)} / {bytes(size)}
        {speed > 0 && ` · ${bytes(speed)}/s · ${left}`}
        {phase !== 'uploading' && ` · ${t(`input.${phase}`)}`}
      </span>
      <span class="actions">
        {['uploading', 'waiting'].includes(phase) ? (
          <button type="button" class="quiet" onClick={() => pause(id)} aria-label={t('input.pause.name', { name: row.name })}>
            {t('input.pause')}
          </button>
        ) : (
          <button type="button" class="quiet" onClick={() => again(id) || onChoose()}>
            {t(phase === 'lost' ? 'input.choose.again' : 'input.goon')}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => drop(id)} aria-label={t('input.remove.name', { name: row.name })}>
          {t('input.cancel')}
        </button>
      </span>
    </div>
  );
}

/** What the file is made of, once a MediaInfo job has told. */
export function Details({ row }) {
  const { phase, info } = details.value[row.key] ?? {};
  if (!['video', 'audio'].includes(kindOf(row.name))) return null;
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
    <button type="button" class="link" onClick={() => readDetails(row.key)}>
      {t('input.read')}
    </button>
  );
}

function summary(info) {
  const video = info?.Stream?.Video?.[0];
  const audio = info?.Stream?.Audio?.[0];
  const { width, height } = sizeOf(info);
  const parts = [
    width && `${width} × ${height}`,
    video?.CodecName,
    frames(video?.AvgFps ?? video?.Fps),
    audio?.CodecName,
    duration(info?.Format?.Duration),
    kilobits(info?.Format?.Bitrate),
  ];
  return parts.filter(Boolean).join(' · ');
}
