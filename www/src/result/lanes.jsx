import { t } from '../text/index.js';
import { offset } from '../ui/format.js';

/**
 * What was seen when: a line for each name, and on it the stretches where it is there; one that is pressed is shown.
 * A stretch with a `height` from 0 to 1 is as high as that, so that a line of them is a curve.
 */
export function Lanes({ lanes, length, now, onSeek }) {
  const whole = Math.max(length || 0, ...lanes.flatMap(({ stretches }) => stretches.map(({ end }) => end)), 0.001);
  const share = (time) => `${(Math.min(time, whole) / whole) * 100}%`;
  return (
    <dl class="lanes" data-lanes={lanes.length}>
      {lanes.map(({ label, stretches }) => (
        <div key={label}>
          <dt title={label}>{label}</dt>
          <dd>
            {stretches.map(({ begin, end, height = 1, told }) => (
              <button
                key={begin}
                type="button"
                style={{ left: share(begin), width: share(end - begin), height: `${Math.max(0.2, height) * 100}%` }}
                onClick={() => onSeek(begin)}
                aria-label={[t('result.seen', { name: label, from: offset(begin), to: offset(Math.min(end, whole)) }), told]
                  .filter(Boolean)
                  .join(', ')}
                title={[`${offset(begin)} – ${offset(Math.min(end, whole))}`, told].filter(Boolean).join(' · ')}
              />
            ))}
            {Number.isFinite(now) && <i style={{ left: share(now) }} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
