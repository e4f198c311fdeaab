import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { listObjects } from '../state/objects.js';
import { objectLink } from '../state/storage.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { fileName, kindOf } from '../ui/format.js';
import { Media, Playlist } from '../ui/media.jsx';
import { Failure } from '../ui/notice.jsx';
import { download, useLink } from './link.js';

/** A gallery shows so many at first. */
const SHOWN = 12;
const TEXT_SHOWN = 20_000;
const PIECE = /\.(ts|m4s)$/i;

/** The files of a job: each as what it is, with a button that saves it. */
export function Files({ files, tag, place }) {
  const all = useSignal(false);
  const lists = files.some((key) => kindOf(key) === 'playlist');
  // The pieces of a playlist are played through it.
  const own = lists ? files.filter((key) => !PIECE.test(key)) : files;
  const shown = all.value ? own : own.slice(0, SHOWN);
  return (
    <div class={own.length > 1 ? 'gallery' : 'single'} data-output={tag}>
      {shown.map((key) => (
        <File key={key} objectKey={key} place={place} />
      ))}
      {own.length > SHOWN && !all.value && (
        <button type="button" onClick={() => (all.value = true)}>
          {t('run.more', { count: own.length - SHOWN })}
        </button>
      )}
      {lists && files.length > own.length && <p class="muted small">{t('run.pieces', { count: files.length - own.length })}</p>}
    </div>
  );
}

/** Files whose names the service does not tell: what lies under the beginning of their pattern. */
export function Found({ prefix, tag, place }) {
  const found = useSignal(undefined);
  useEffect(() => {
    listObjects(prefix).then(
      ({ objects }) => (found.value = objects.map(({ key }) => key)),
      () => (found.value = []),
    );
  }, [prefix]);
  if (!found.value) return <p class="muted">{t('jobs.loading')}</p>;
  return <Files files={found.value} tag={tag} place={place} />;
}

export function File({ objectKey, place = target.value, label }) {
  const { link, trouble, renew } = useLink(objectKey, place);
  const name = fileName(objectKey);
  const kind = kindOf(name);
  return (
    <figure data-key={objectKey}>
      <figcaption>
        <span title={objectKey}>{label ?? name}</span>
        <button
          type="button"
          class="small-button"
          onClick={() => download(objectKey, place)}
          aria-label={t('run.download', { name })}
        >
          {t('run.save')}
        </button>
      </figcaption>
      {kind === 'playlist' && name.endsWith('.m3u8') && <Hls objectKey={objectKey} place={place} name={name} />}
      {link && ['video', 'audio', 'image'].includes(kind) && <Media kind={kind} src={link} name={name} renew={renew} />}
      {link && kind === 'text' && <Text src={link} name={name} />}
      {['document', 'archive', 'file'].includes(kind) && (
        <div class="media none">
          <p class="muted">{t('run.nopreview', { kind: name.split('.').at(-1) })}</p>
        </div>
      )}
      {trouble && <Failure error={trouble} />}
    </figure>
  );
}

function Hls({ objectKey, place, name }) {
  const base = `${place.cos}/${objectKey.split('/').map(encodeURIComponent).join('/')}`;
  const sign = (url) => objectLink(decodeURIComponent(new URL(url).pathname.slice(1)), { place });
  return <Playlist address={base} sign={sign} name={name} />;
}

function Text({ src, name }) {
  const text = useSignal(undefined);
  useEffect(() => {
    fetch(src, { cache: 'no-store' })
      .then((answer) => answer.text())
      .then((all) => (text.value = all.slice(0, TEXT_SHOWN)))
      .catch(() => (text.value = ''));
  }, [src]);
  return (
    <pre class="body wrapped plain-text" tabIndex={0} role="group" aria-label={name}>
      {text.value ?? '…'}
    </pre>
  );
}

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

/** Before and after in one place, with a line between them that is moved; two films run together. */
export function BeforeAfter({ before, after, kind, place }) {
  const left = useLink(before, place);
  const right = useLink(after, place);
  const share = useSignal(50);
  const first = useRef();
  const second = useRef();
  if (!left.link || !right.link) return null;
  const cut = { clipPath: `inset(0 0 0 ${share.value}%)` };
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
          <video ref={first} src={left.link} muted loop playsInline preload="auto" aria-label={t('run.before')} />
        )}
        {kind === 'image' ? (
          <img class="over" style={cut} src={right.link} alt={t('run.after')} />
        ) : (
          <video
            ref={second}
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
