import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Player } from '../play/player.jsx';
import { t } from '../text/index.js';
import { offset } from '../ui/format.js';
import { kindOf } from '../ui/kind.js';
import { Lanes } from './lanes.jsx';
import { useLink } from './link.js';
import { lanesBy, lanesOf, stepOf } from './stretches.js';

/**
 * What was found on a picture or at moments of a film, drawn where it is.
 * @param {{ objectKey: string, marks?: Array<{ time?: number, label: string, boxes: Array<object> }>, stretches?: Array<object> }} props
 *   `boxes` are `{ x, y, width, height }` or `{ points: [[x, y], …] }`; `relative` ones count from 0 to 1.
 *   `stretches` are `{ label, begin, end, height?, told? }`: what was found over a time and has no place in the picture
 */
export function Marked({ objectKey, marks = [], stretches = [], relative, place }) {
  const { link } = useLink(objectKey, place);
  const chosen = useSignal(0);
  const size = useSignal({ width: 0, height: 0 });
  const now = useSignal(marks[0]?.time);
  const film = useRef();
  const kind = kindOf(objectKey ?? '');
  const step = stepOf(marks.map(({ time }) => time).filter(Number.isFinite));
  if (!link) return null;
  const { width, height, duration } = size.value;
  const seek = (time) => {
    now.value = time;
    if (film.current) film.current.currentTime = time;
  };
  const choose = (index) => {
    chosen.value = index;
    if (marks[index].time !== undefined) seek(marks[index].time);
  };
  // A mark holds until the next sample. Rounded times of a film may fall just before what they were set to.
  const isNow = ({ time }) => time === undefined || (time <= now.value + 0.05 && now.value + 0.05 < time + step);
  const shown = kind === 'image' ? marks : marks.filter(isNow);
  // Names of boxes that lie on each other stand one below the other.
  const named = new Map();
  const lineOf = (box) => {
    const place = JSON.stringify(box);
    named.set(place, (named.get(place) ?? -1) + 1);
    return named.get(place);
  };
  const scale = relative ? [width, height] : [1, 1];
  const lanes = kind === 'image' ? [] : [...lanesOf(marks), ...lanesBy(stretches)];
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
          <Player
            player={film}
            src={link}
            muted
            controls
            playsInline
            preload="auto"
            aria-label={t('run.input')}
            onTimeUpdate={({ currentTarget: video }) => (now.value = video.currentTime)}
            onLoadedMetadata={({ currentTarget: video }) => {
              size.value = { width: video.videoWidth, height: video.videoHeight, duration: video.duration };
              if (now.value > 0) video.currentTime = now.value;
            }}
          />
        )}
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {shown.flatMap(({ boxes, label }, index) =>
              boxes.map((box, at) => (
                <Box key={`${index}.${at}`} box={box} label={label} scale={scale} unit={height / 100} line={lineOf(box)} />
              )),
            )}
          </svg>
        )}
      </div>
      {lanes.length > 0 && <Lanes lanes={lanes} length={duration} now={now.value} onSeek={seek} />}
      {marks.length > 0 && (
        <ul class="marks">
          {marks.map(({ label, time }, index) => (
            <li key={index}>
              <button
                type="button"
                class={index === chosen.value ? 'chip chosen' : 'chip'}
                aria-pressed={index === chosen.value}
                onClick={() => choose(index)}
              >
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

function Box({ box, label, scale: [across, down], unit, line }) {
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
      <text x={drawn[0][0]} y={Math.max(unit * 4, drawn[0][1] - unit) + line * unit * 5} font-size={unit * 4}>
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
        <Player player={film} class="media" src={link} muted controls playsInline preload="auto" aria-label={t('run.input')} />
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
