import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Player } from '../play/player.jsx';
import { t } from '../text/index.js';
import { download, useLink } from './link.js';

/** A sprite sheet as a player uses it: one moves along it and sees the cell of that moment. */
export function Scrub({ objectKey, config = {}, count, place }) {
  const { link } = useLink(objectKey, place);
  const at = useSignal(0);
  const size = useSignal(undefined);
  const { Columns = 1, Lines = 1 } = config;
  const cells = Math.min(Columns * Lines, count ?? Infinity);
  if (!link) return null;
  const width = size.value ? size.value.width / Columns : 0;
  const height = size.value ? size.value.height / Lines : 0;
  const column = at.value % Columns;
  const line = Math.floor(at.value / Columns);
  const move = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    at.value = Math.max(0, Math.min(cells - 1, Math.floor(((event.clientX - box.left) / box.width) * cells)));
  };
  return (
    <figure class="scrub" data-scrub>
      <figcaption>
        <span>{t('run.scrub')}</span>
        <button type="button" class="small-button" onClick={() => download(objectKey, place)}>
          {t('run.save')}
        </button>
      </figcaption>
      <img
        class="hidden"
        src={link}
        alt=""
        onLoad={({ currentTarget: image }) => (size.value = { width: image.naturalWidth, height: image.naturalHeight })}
      />
      <div
        class="cell"
        role="img"
        aria-label={t('run.cell', { number: at.value + 1, count: cells })}
        onPointerMove={move}
        style={{
          width: `${width}px`,
          height: `${height}px`,
          backgroundImage: `url("${link}")`,
          backgroundPosition: `-${column * width}px -${line * height}px`,
        }}
      />
      <input
        type="range"
        min="0"
        max={cells - 1}
        value={at.value}
        aria-label={t('run.scrub')}
        onInput={(event) => (at.value = Number(event.currentTarget.value))}
      />
    </figure>
  );
}

/** Before and after in one place, with a line between them that is moved; two films run together. `seek`, a ref, moves both. */
export function BeforeAfter({ before, after, kind, place, seek }) {
  const left = useLink(before, place);
  const right = useLink(after, place);
  const share = useSignal(50);
  const first = useRef();
  const second = useRef();
  if (!left.link || !right.link) return null;
  const cut = { clipPath: `inset(0 0 0 ${share.value}%)` };
  if (seek)
    seek.current = (time) => {
      for (const film of [first.current, second.current]) if (film) film.currentTime = time;
    };
  const play = () => {
    const films = [first.current, second.current];
    if (films[0].paused) {
      films[1].currentTime = films[0].currentTime;
      for (const film of films) film.play();
    } else for (const film of films) film.pause();
  };
  return (
    <figure class="versus" data-versus>
      <figcaption>
        <span>{t('run.before')}</span>
        <span>{t('run.after')}</span>
      </figcaption>
      <div class="stack">
        {kind === 'image' ? (
          <img src={left.link} alt={t('run.before')} />
        ) : (
          <Player player={first} src={left.link} muted loop playsInline preload="auto" aria-label={t('run.before')} />
        )}
        {kind === 'image' ? (
          <img class="over" style={cut} src={right.link} alt={t('run.after')} />
        ) : (
          <Player
            player={second}
            class="over"
            style={cut}
            src={right.link}
            muted
            loop
            playsInline
            preload="auto"
            aria-label={t('run.after')}
          />
        )}
        <i class="line" style={{ left: `${share.value}%` }} />
      </div>
      <div class="versus-controls">
        {kind !== 'image' && (
          <button type="button" onClick={play}>
            {t('run.play')}
          </button>
        )}
        <input
          type="range"
          min="0"
          max="100"
          value={share.value}
          aria-label={t('run.slider')}
          onInput={(event) => (share.value = Number(event.currentTarget.value))}
        />
      </div>
    </figure>
  );
}
