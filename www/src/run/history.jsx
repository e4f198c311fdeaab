import { currentId, runs } from '../state/runs.js';
import { t } from '../text/index.js';
import { Card, State } from '../ui/basics.jsx';
import { clock, fileName } from '../ui/format.js';

/** What was submitted since the page was opened. */
export function History() {
  if (runs.value.length === 0) return null;
  return (
    <Card id="history" title={t('history.title')}>
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{t('history.job')}</th>
              <th scope="col">{t('history.state')}</th>
              <th scope="col">{t('history.input')}</th>
              <th scope="col">{t('history.when')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.value.map((run) => (
              <tr key={run.id} class={run.id === currentId.value ? 'current' : undefined}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => show(run.id)} aria-current={run.id === currentId.value || undefined}>
                    <span class="hidden">{t('history.show', { title: '' })}</span>
                    {run.title}
                  </button>
                </th>
                <td>
                  <State state={stateOf(run)} />
                </td>
                <td class="muted">{run.request.Input?.Object ? fileName(run.request.Input.Object) : '–'}</td>
                <td class="muted">{clock(run.startedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function show(id) {
  currentId.value = id;
  document.getElementById('run').scrollIntoView({ behavior: 'smooth', block: 'start' });
}

/** A run is as far as the job that is furthest behind; a failure outweighs. */
function stateOf({ details, error }) {
  if (error) return 'Error';
  if (details.length === 0) return 'Sending';
  const order = ['Failed', 'Submitted', 'Pause', 'Running', 'Cancel', 'Success'];
  return order.find((state) => details.some((detail) => detail.State === state)) ?? details[0].State;
}
