import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../text/index.js';
import { kindOf } from '../ui/kind.js';
import { BeforeAfter } from './compare.jsx';
import { Lanes } from './lanes.jsx';
import { useLink } from './link.js';
import { coverage } from './coverage.js';
import { stretchesAbove } from './stretches.js';

/** Below this share of white a mask shows noise and no body. */
const BODY = 0.004;

/** Bodies cut out of a film: over the film itself, and on a time line where a mask tells when there are any. */
export function Matte({ run, detail, input, files, place }) {
  const [matte] = files;
  const seek = useRef();
  const asked = detail.Operation?.SegmentVideoBody ?? run?.request.Operation?.SegmentVideoBody;
  if (!matte || kindOf(matte) !== 'video') return null;
  return (
    <>
      {input && kindOf(input) === 'video' && <BeforeAfter before={input} after={matte} kind="video" place={place} seek={seek} />}
      {(asked?.Mode ?? 'Mask') === 'Mask' ? (
        <Bodies matte={matte} place={place} onSeek={(time) => seek.current?.(time)} />
      ) : (
        <p class="muted small">{t('result.bodies.mask')}</p>
      )}
    </>
  );
}

/** The service tells no times; the white of the mask does. */
function Bodies({ matte, place, onSeek }) {
  const { link } = useLink(matte, place);
  const measured = useSignal(undefined);
  useEffect(() => {
    if (!link) return undefined;
    const leaving = new AbortController();
    coverage(link, leaving.signal).then(
      (found) => (measured.value = found),
      () => {
        if (!leaving.signal.aborted) measured.value = { failed: true };
      },
    );
    return () => leaving.abort();
  }, [link]);
  if (!measured.value) return <p class="muted small">{t('result.bodies.reading')}</p>;
  const { failed, shares, duration } = measured.value;
  if (failed) return <p class="muted small">{t('result.bodies.unreadable')}</p>;
  const stretches = stretchesAbove(shares, BODY, duration);
  if (stretches.length === 0) return <p class="muted">{t('result.bodies.none')}</p>;
  return (
    <figure class="bodies">
      <figcaption>{t('result.bodies')}</figcaption>
      <svg viewBox={`0 0 ${shares.length} 100`} preserveAspectRatio="none" aria-hidden="true">
        {shares.map((share, at) => (
          <rect key={at} x={at + 0.1} width="0.8" y={100 - share * 100} height={share * 100} />
        ))}
      </svg>
      <Lanes lanes={[{ label: t('result.body'), stretches }]} length={duration} onSeek={onSeek} />
    </figure>
  );
}
