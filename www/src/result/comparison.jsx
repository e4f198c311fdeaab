import { sizeOf } from '../run/presets.js';
import { t } from '../text/index.js';
import { details } from '../upload/details.js';
import { bytes, change, duration, frames, kilobits } from '../ui/format.js';
import { kindOf } from '../ui/kind.js';
import { outputsOf } from './outputs.js';

/** Input and output side by side, from what the service measured; the file's own size where it did not. */
export function Comparison({ run, detail }) {
  const measured = detail.Operation?.MediaInfo;
  // These look at the input and write no film of their own.
  const isInput = ['MediaInfo', 'QualityEstimate'].includes(detail.Tag ?? detail.Operation?.Tag);
  const before = factsOf(
    isInput ? measured : details.value[run?.request.Input?.Object ?? detail.Input?.Object]?.info,
    run?.input?.size,
  );
  const after = isInput ? {} : factsOf(measured);
  // What is measured of a playlist is the list itself, and not the film that it plays.
  if (outputsOf(detail).some((key) => kindOf(key) === 'playlist')) Object.assign(after, { size: undefined, bitrate: undefined });
  const known = Object.values(before).some((value) => value !== undefined);
  const rows = ROWS.filter(({ id }) => before[id] !== undefined || after[id] !== undefined);
  if (!measured || rows.length === 0) return null;
  return (
    <div class="scroll">
      <table class="compare">
        <caption class="hidden">{t('run.compare')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.property')}</th>
            {known && <th scope="col">{t('run.input')}</th>}
            {!isInput && <th scope="col">{t('run.output')}</th>}
            {!isInput && known && <th scope="col">{t('compare.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, show = (value) => value, compared }) => (
            <tr key={id} data-row={id}>
              <th scope="row">{t(`compare.${id}`)}</th>
              {known && <td>{show(before[id]) ?? '–'}</td>}
              {!isInput && <td>{show(after[id]) ?? '–'}</td>}
              {!isInput && known && <td class="muted">{(compared && change(before[id], after[id])) ?? ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const ROWS = [
  { id: 'size', show: bytes, compared: true },
  { id: 'format' },
  { id: 'duration', show: duration },
  { id: 'bitrate', show: kilobits, compared: true },
  { id: 'video' },
  { id: 'resolution' },
  { id: 'fps', show: frames },
  { id: 'videobitrate', show: kilobits, compared: true },
  { id: 'audio' },
];

function factsOf(info, size) {
  const video = info?.Stream?.Video?.[0];
  const { width, height } = sizeOf(info);
  const audio = info?.Stream?.Audio?.[0];
  return {
    size: info?.Format?.Size ?? size,
    format: info?.Format?.FormatLongName ?? info?.Format?.FormatName,
    duration: info?.Format?.Duration,
    bitrate: info?.Format?.Bitrate,
    video: video?.CodecName,
    resolution: width && `${width} × ${height}`,
    fps: video && (video.AvgFps ?? video.Fps),
    videobitrate: video?.Bitrate,
    audio: audio && sound(audio),
  };
}

/** `aac · 44.1 kHz · 2 ch` */
function sound({ CodecName, SampleRate, Channel }) {
  return [CodecName, SampleRate && `${SampleRate / 1000} kHz`, Channel && `${Channel} ch`].filter(Boolean).join(' · ');
}
