import { useSignal } from '@preact/signals';
import { t } from '../text/index.js';

/** A framed part of the page, named by its heading. */
export function Card({ id, title, lead, actions, children, class: extra = '' }) {
  return (
    <section class={`card ${extra}`} aria-labelledby={`${id}-title`} id={id}>
      <header class="card-head">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          {lead && <p class="muted">{lead}</p>}
        </div>
        {actions && <div class="actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** One of a few, all in sight: radio buttons that look like one control. */
export function Segmented({ label, name, value, options, onChange, small }) {
  return (
    <fieldset class={small ? 'segmented small' : 'segmented'}>
      <legend class="hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

const TONES = { Success: 'good', Failed: 'bad', Error: 'bad', Unsure: 'warn', Cancel: 'calm', Pause: 'warn', Running: 'busy' };

/** The state of a job; a dot and a word, because colour alone says nothing to some. */
export function State({ state }) {
  return <span class={`state ${TONES[state] ?? 'wait'}`}>{t(`run.state.${state}`)}</span>;
}

export function Progress({ label, value, max = 100, text }) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={text}
    >
      <span style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}

export function CopyButton({ text, what }) {
  const copied = useSignal(false);
  const copy = async () => {
    // A browser may refuse; then there is nothing to say but that nothing was copied.
    if (
      !(await toClipboard(text).then(
        () => true,
        () => false,
      ))
    )
      return;
    copied.value = true;
    setTimeout(() => {
      copied.value = false;
    }, 1600);
  };
  return (
    <button type="button" class="quiet" onClick={copy} disabled={!text} aria-label={t('wire.copy.what', { what })}>
      <span aria-live="polite">{copied.value ? t('wire.copied') : t('wire.copy')}</span>
    </button>
  );
}

/** The clipboard proper needs https or loopback; the older way is left for the rest. */
async function toClipboard(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = Object.assign(document.createElement('textarea'), { value: text });
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
