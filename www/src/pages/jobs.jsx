import { signal, useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { description } from '../form/description.js';
import { addressOf, route, setQuery } from '../state/route.js';
import { find, loaded, retry, runs } from '../state/runs.js';
import { client } from '../state/client.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Card, Progress, State } from '../ui/basics.jsx';
import { moment } from '../ui/format.js';
import { TargetGate } from '../ui/gate.jsx';
import { Failure } from '../ui/notice.jsx';
import { ask, listing, more } from '../state/listing.js';
import { merged, stateOf } from './rows.js';

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
          <Nothing loading={phase === 'loading' || !loaded.value} filtered={Boolean(tag || state || q || batch)} />
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

function Nothing({ loading, filtered }) {
  if (loading) return <p class="empty muted">{t('jobs.loading')}</p>;
  if (filtered) return <p class="empty muted">{t('jobs.none')}</p>;
  return (
    <p class="empty muted">
      {t('jobs.none.yet')} <a href="#/studio">{t('nav.studio')}</a>
    </p>
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
