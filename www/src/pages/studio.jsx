import { InputCard } from '../run/input.jsx';
import { TaskCard } from '../run/task.jsx';
import { core } from '../state/core.js';
import { addressOf } from '../state/route.js';
import { runs } from '../state/runs.js';
import { t } from '../text/index.js';
import { Card, State } from '../ui/basics.jsx';
import { moment } from '../ui/format.js';
import { TargetGate } from '../ui/gate.jsx';
import { stateOf } from './rows.js';

const RECENT = 5;

/** Files and what to do with them; what comes of it has a page of its own. */
export function Studio() {
  return (
    <>
      <div class="page-head">
        <h1 tabIndex={-1}>{t('studio.title')}</h1>
        <p class="muted">{t('studio.lead')}</p>
      </div>
      <TargetGate />
      <div class="bench">
        <InputCard />
        {core.value === true ? <TaskCard /> : <Waiting />}
      </div>
      <Recent />
    </>
  );
}

/** The place of the presets, while the module that checks them is on its way. */
function Waiting() {
  return (
    <Card id="task" title={t('task.title')}>
      {core.value === undefined && <p class="muted loading">{t('app.loading')}</p>}
    </Card>
  );
}

function Recent() {
  const recent = runs.value.slice(0, RECENT);
  if (recent.length === 0) return null;
  return (
    <Card id="recent" title={t('studio.recent')} actions={<a href="#/jobs">{t('studio.all')}</a>}>
      <ul class="recent">
        {recent.map((run) => (
          <li key={run.id}>
            <a href={addressOf('jobs', run.id)}>{run.title}</a>
            <State state={stateOf(run)} />
            <span class="muted cut">{run.input?.name}</span>
            <span class="muted">{moment(run.startedAt)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
