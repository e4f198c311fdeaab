import { signal } from '@preact/signals';
import { description } from '../form/description.js';
import { tagOf } from '../run/panel.jsx';
import { client } from '../state/client.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Card, State } from '../ui/basics.jsx';
import { Body } from '../ui/code.jsx';
import { fileName } from '../ui/format.js';
import { TargetGate } from '../ui/gate.jsx';
import { Failure } from '../ui/notice.jsx';

/** So many rows at a time; the next ones are fetched when they are asked for. */
const ROWS = 20;
const STATES = ['Submitted', 'Running', 'Success', 'Failed', 'Pause', 'Cancel'];

const filters = signal({ tag: 'Transcode', state: '', order: 'Desc', inputObject: '' });
const list = signal({ phase: 'idle', rows: [] });
let rest;

/** The jobs that the service has on record, page by page. */
export function Jobs() {
  const { tag, state, order, inputObject } = filters.value;
  const change = (name) => (event) => {
    filters.value = { ...filters.value, [name]: event.currentTarget.value };
  };
  const submit = (event) => {
    event.preventDefault();
    begin();
  };
  return (
    <>
      <div class="page-head">
        <h1>{t('jobs.title')}</h1>
        <p class="muted">{t('jobs.lead')}</p>
      </div>
      <TargetGate />
      <form class="filters" onSubmit={submit}>
        <Choice label={t('jobs.tag')} value={tag} onChange={change('tag')}>
          {description.value.jobs.map((each) => (
            <option key={each.tag}>{each.tag}</option>
          ))}
        </Choice>
        <Choice label={t('jobs.state')} value={state} onChange={change('state')}>
          <option value="">{t('jobs.all')}</option>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {t(`run.state.${each}`)}
            </option>
          ))}
        </Choice>
        <Choice label={t('jobs.order')} value={order} onChange={change('order')}>
          <option value="Desc">{t('jobs.newest')}</option>
          <option value="Asc">{t('jobs.oldest')}</option>
        </Choice>
        <label class="wide">
          <span>{t('jobs.object')}</span>
          <input value={inputObject} onInput={change('inputObject')} spellcheck={false} />
        </label>
        <button type="submit" class="primary" disabled={!target.value.ready || list.value.phase === 'loading'}>
          {t('jobs.list')}
        </button>
      </form>
      <Rows />
    </>
  );
}

function Choice({ label, children, ...select }) {
  return (
    <label>
      <span>{label}</span>
      <select {...select}>{children}</select>
    </label>
  );
}

function Rows() {
  const { phase, rows, more, error } = list.value;
  if (phase === 'idle') return null;
  return (
    <Card id="rows" title={t('jobs.title')}>
      {error && <Failure error={error} />}
      {phase === 'ready' && rows.length === 0 && <p class="empty muted">{t('jobs.none')}</p>}
      {rows.map((detail) => (
        <details class="row" key={detail.JobId}>
          <summary>
            <State state={detail.State} />
            <strong>{tagOf(detail)}</strong>
            <code>{detail.JobId}</code>
            <span class="muted">{detail.Input?.Object ? fileName(detail.Input.Object) : ''}</span>
            <time class="muted">{detail.CreationTime}</time>
          </summary>
          <Body text={JSON.stringify(detail)} indented label={detail.JobId} />
        </details>
      ))}
      {phase === 'loading' && (
        <p class="empty muted" role="status">
          {t('jobs.loading')}
        </p>
      )}
      {phase === 'ready' && more && (
        <div class="actions">
          <button type="button" onClick={load}>
            {t('jobs.more')}
          </button>
        </div>
      )}
    </Card>
  );
}

function begin() {
  const { tag, state, order, inputObject } = filters.value;
  rest = client.value
    .listJobs({
      tag,
      orderByTime: order,
      size: ROWS,
      ...(state && { states: [state] }),
      ...(inputObject && { inputObject }),
    })
    [Symbol.asyncIterator]();
  list.value = { phase: 'idle', rows: [] };
  return load();
}

/** The next rows of the same walk; a walk that was begun anew meanwhile is not disturbed. */
async function load() {
  const walk = rest;
  const rows = [...list.value.rows];
  list.value = { ...list.value, phase: 'loading', error: undefined };
  try {
    const wanted = rows.length + ROWS;
    let step = { done: false };
    while (rows.length < wanted && !step.done) {
      step = await walk.next();
      if (!step.done) rows.push(step.value);
    }
    if (walk === rest) list.value = { phase: 'ready', rows, more: !step.done };
  } catch (error) {
    if (walk === rest) list.value = { phase: 'ready', rows, more: false, error };
  }
}
