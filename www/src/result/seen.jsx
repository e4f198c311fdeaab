import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../text/index.js';
import { kindOf, offset } from '../ui/format.js';
import { useLink } from './link.js';

/**
 * What was found on a picture or at moments of a film, drawn where it is.
 * @param {{ objectKey: string, marks: Array<{ time?: number, label: string, boxes: Array<object> }> }} props
 *   `boxes` are `{ x, y, width, height }` or `{ points: [[x, y], …] }`; `relative` ones count from 0 to 1
 */
export function Marked({ objectKey, marks, relative, place }) {
  const { link } = useLink(objectKey, place);
  const chosen = useSignal(0);
  const size = useSignal({ width: 0, height: 0 });
  const film = useRef();
  const kind = kindOf(objectKey ?? '');
  if (!link) return null;
  const mark = marks[chosen.value];
  const { width, height } = size.value;
  const choose = (index) => {
    chosen.value = index;
    if (film.current && marks[index].time !== undefined) film.current.currentTime = marks[index].time;
  };
  const shown = kind === 'image' ? marks : [mark].filter(Boolean);
  const scale = relative ? [width, height] : [1, 1];
  return (
    <div class="marked" data-marked={marks.length}>
      <div class="stack">
        {kind === 'image' ? (
          <img
            src={link}
            alt={t('run.input')}
            onLoad={({ currentTarget: image }) => (size.value = { width: image.naturalWidth, height: image.naturalHeight })}
          />
        ) : (
          <video
            ref={film}
            src={link}
            muted
            controls
            playsInline
            preload="auto"
            aria-label={t('run.input')}
            onLoadedMetadata={({ currentTarget: video }) => {
              size.value = { width: video.videoWidth, height: video.videoHeight };
              if (mark?.time !== undefined) video.currentTime = mark.time;
            }}
          />
        )}
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {shown.flatMap(({ boxes, label }, index) =>
              boxes.map((box, at) => <Box key={`${index}.${at}`} box={box} label={label} scale={scale} unit={height / 100} />),
            )}
          </svg>
        )}
      </div>
      {marks.length > 0 && (
        <ul class="marks">
          {marks.map(({ label, time }, index) => (
            <li key={index}>
              <button type="button" class={index === chosen.value ? 'chip chosen' : 'chip'} onClick={() => choose(index)}>
                {label}
                {time !== undefined && <small> {offset(time)}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Box({ box, label, scale: [across, down], unit }) {
  const points = box.points ?? [
    [box.x, box.y],
    [box.x + box.width, box.y],
    [box.x + box.width, box.y + box.height],
    [box.x, box.y + box.height],
  ];
  const drawn = points.map(([x, y]) => [x * across, y * down]);
  return (
    <g>
      <polygon points={drawn.map((point) => point.join(',')).join(' ')} vector-effect="non-scaling-stroke" />
      <text x={drawn[0][0]} y={Math.max(unit * 4, drawn[0][1] - unit)} font-size={unit * 4}>
        {label}
      </text>
    </g>
  );
}

/** Stretches of a film side by side; one that is pressed is played from its beginning. */
export function Timeline({ objectKey, parts, place, length }) {
  const { link } = useLink(objectKey, place);
  const film = useRef();
  const whole = length ?? Math.max(...parts.map(({ end }) => end), 0.001);
  const play = ({ begin }) => {
    if (!film.current) return;
    film.current.currentTime = begin;
    film.current.play();
  };
  return (
    <div class="timeline" data-timeline={parts.length}>
      {link && ['video', 'audio'].includes(kindOf(objectKey)) && (
        <video ref={film} class="media" src={link} muted controls playsInline preload="auto" aria-label={t('run.input')} />
      )}
      <ol>
        {parts.map((part, index) => (
          <li key={index} style={{ flexGrow: Math.max(0.02, (part.end - part.begin) / whole) }}>
            <button type="button" onClick={() => play(part)} title={`${offset(part.begin)} – ${offset(part.end)}`}>
              {part.label ?? index + 1}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
