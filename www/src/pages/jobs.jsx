import { signal, useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { description } from '../form/description.js';
import { outputsOf } from '../result/outputs.js';
import { tagOf } from '../result/result.jsx';
import { timeOf } from '../run/steps.jsx';
import { addressOf, route, setQuery } from '../state/route.js';
import { find, loaded, retry, runs } from '../state/runs.js';
import { client } from '../state/client.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Card, Progress, State } from '../ui/basics.jsx';
import { duration, fileName, moment } from '../ui/format.js';
import { TargetGate } from '../ui/gate.jsx';
import { Failure } from '../ui/notice.jsx';
import { ask, listing, more } from '../state/listing.js';

const STATES = ['Submitted', 'Running', 'Success', 'Failed', 'Pause', 'Cancel', 'Unsure'];
const ROWS = 50;
const shown = signal(ROWS);

/** All jobs: those of this browser and those that the service has on record, the newest first. */
export function Jobs() {
  const { tag = '', state = '', q = '', batch = '' } = route.value.query;
  const rows = useComputed(() => merged(runs.value, listing.value.rows, route.value.query));
  const change = (name) => (event) => setQuery({ ...route.value.query, [name]: event.currentTarget.value });
  useEffect(() => {
    shown.value = ROWS;
    if (client.value && !batch) ask(tag);
  }, [client.value, tag, batch]);
  const { phase, asked, of, error, rest } = listing.value;
  return (
    <>
      <div class="page-head">
        <h1 tabIndex={-1}>{batch ? t('jobs.batch') : t('jobs.title')}</h1>
        <p class="muted">{batch ? t('jobs.batch.lead') : t('jobs.lead')}</p>
      </div>
      <TargetGate />
      {batch && <Batch id={batch} />}
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <Choice label={t('jobs.tag')} value={tag} onChange={change('tag')}>
          <option value="">{t('jobs.alltags')}</option>
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
        <label class="wide">
          <span>{t('jobs.find')}</span>
          <input type="search" value={q} onInput={change('q')} placeholder={t('jobs.find.hint')} spellcheck={false} />
        </label>
        {batch ? (
          <a href="#/jobs">{t('jobs.everything')}</a>
        ) : (
          <button type="button" disabled={!target.value.ready || phase === 'loading'} onClick={() => ask(tag)}>
            {t('jobs.refresh')}
          </button>
        )}
      </form>
      <Card
        id="rows"
        title={t('jobs.count', { count: rows.value.length })}
        actions={
          phase === 'loading' &&
          of > 1 && (
            <span class="muted small" role="status">
              {t('jobs.asking', { asked, of })}
            </span>
          )
        }
      >
        {error && <Failure error={error} />}
        {rows.value.length === 0 && (
          <p class="empty muted">{phase === 'loading' || !loaded.value ? t('jobs.loading') : t('jobs.none')}</p>
        )}
        {rows.value.length > 0 && <Rows rows={rows.value.slice(0, shown.value)} />}
        {(rows.value.length > shown.value || rest.length > 0) && (
          <div class="actions">
            <button
              type="button"
              disabled={phase === 'loading'}
              onClick={() => {
                shown.value += ROWS;
                if (rest.length > 0 && !batch) more();
              }}
            >
              {t('jobs.more')}
            </button>
          </div>
        )}
      </Card>
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

function Rows({ rows }) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={t('jobs.title')}>
      <table class="list jobs-table">
        <thead>
          <tr>
            {['job', 'state', 'input', 'output', 'when', 'took'].map((name) => (
              <th key={name} scope="col">
                {t(`jobs.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-row-state={row.state} data-here={row.here || undefined}>
              <th scope="row">
                <a href={addressOf('jobs', row.id)}>{row.title}</a>
              </th>
              <td>
                <State state={row.state} />
              </td>
              <td class="muted cut">{row.input ?? '–'}</td>
              <td class="muted cut">{row.outputs}</td>
              <td class="muted">{moment(row.at)}</td>
              <td class="muted">{row.took ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How a batch stands, as one line and one bar. */
function Batch({ id }) {
  const own = runs.value.filter(({ batch }) => batch === id);
  const done = own.filter(({ phase }) => phase === 'ended').length;
  const failed = own.filter((run) => ['Failed', 'Error', 'Unsure', 'Cancel'].includes(stateOf(run))).length;
  // Where a job may exist after all, nothing is sent again.
  const again = own.filter((run) => run.phase === 'ended' && ['Failed', 'Error', 'Cancel'].includes(stateOf(run)));
  // A second press finds none of them in the batch.
  const retryAll = () => again.filter((run) => find(run.id)?.batch === id).forEach((run) => retry(run.id));
  return (
    <Card id="batch" title={t('jobs.batch.state', { done, count: own.length })}>
      <Progress label={t('jobs.batch')} value={done} max={own.length} text={`${done} / ${own.length}`} />
      <p class="muted" role="status">
        {failed > 0
          ? t('jobs.batch.failed', { count: failed })
          : done === own.length
            ? t('jobs.batch.done')
            : t('jobs.batch.going')}
      </p>
      {again.length > 0 && (
        <div class="actions">
          <button type="button" onClick={retryAll}>
            {t('jobs.batch.again', { count: again.length })}
          </button>
        </div>
      )}
    </Card>
  );
}

/** A run is as far as the job that is furthest behind; a failure outweighs. */
export function stateOf({ details, error }) {
  if (error && details.every(({ State: state }) => !['Success', 'Failed', 'Cancel'].includes(state)))
    return error.unsure ? 'Unsure' : 'Error';
  if (details.length === 0) return 'Sending';
  const order = ['Failed', 'Submitted', 'Pause', 'Running', 'Cancel', 'Success'];
  return order.find((state) => details.some((detail) => detail.State === state)) ?? details[0].State;
}

function merged(own, listed, { tag, state, q = '', batch }) {
  const known = new Set(own.flatMap(({ details }) => details.map(({ JobId }) => JobId)));
  const all = [...own.map(rowOfRun), ...(batch ? [] : listed.filter(({ JobId }) => !known.has(JobId)).map(rowOfDetail))];
  const wanted = q.trim().toLowerCase();
  return all
    .filter(
      (row) =>
        (!tag || row.tags.includes(tag)) &&
        (!state || row.state === state) &&
        (!batch || row.batch === batch) &&
        (!wanted || row.words.toLowerCase().includes(wanted)),
    )
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}

function rowOfRun(run) {
  const keys = run.details.flatMap(outputsOf);
  const took = run.details.map(tookOf).filter(Number.isFinite);
  return {
    id: run.id,
    here: true,
    batch: run.batch,
    title: run.title,
    tags: run.title.split(' + '),
    state: stateOf(run),
    input: run.input?.name ?? (run.request.Input?.Object && fileName(run.request.Input.Object)),
    outputs: told(keys),
    at: run.startedAt,
    took: took.length > 0 ? duration(Math.max(...took)) : undefined,
    words: [run.title, run.input?.name, run.request.Input?.Object, ...keys, ...run.details.map(({ JobId }) => JobId)].join(' '),
  };
}

function rowOfDetail(detail) {
  const keys = outputsOf(detail);
  const took = tookOf(detail);
  return {
    id: detail.JobId,
    title: tagOf(detail),
    tags: [tagOf(detail)],
    state: detail.State,
    input: detail.Input?.Object && fileName(detail.Input.Object),
    outputs: told(keys),
    at: timeOf(detail.CreationTime),
    took: Number.isFinite(took) ? duration(took) : undefined,
    words: [tagOf(detail), detail.JobId, detail.Input?.Object, ...keys].join(' '),
  };
}

function tookOf({ StartTime, EndTime }) {
  return (timeOf(EndTime) - timeOf(StartTime)) / 1000;
}

function told(keys) {
  if (keys.length === 0) return '–';
  return keys.length === 1 ? fileName(keys[0]) : t('jobs.files', { count: keys.length });
}
