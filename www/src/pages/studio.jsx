import { History } from '../run/history.jsx';
import { RunPanel } from '../run/panel.jsx';
import { InputCard } from '../run/input.jsx';
import { TaskCard } from '../run/task.jsx';
import { t } from '../text/index.js';
import { TargetGate } from '../ui/gate.jsx';

/** The whole road on one page: a file, a task, its result, and what went over the wire. */
export function Studio() {
  return (
    <>
      <div class="page-head">
        <h1>{t('studio.title')}</h1>
        <p class="muted">{t('studio.lead')}</p>
      </div>
      <TargetGate />
      <div class="bench">
        <InputCard />
        <TaskCard />
      </div>
      <RunPanel />
      <History />
    </>
  );
}
