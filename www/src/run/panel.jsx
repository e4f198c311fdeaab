import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { cancel, current, isFinal, leave, resume, retry } from '../state/runs.js';
import { exchanges, lostOf } from '../state/wire.js';
import { explain } from '../text/explain.js';
import { t } from '../text/index.js';
import { Card, Progress, State } from '../ui/basics.jsx';
import { Failure, Note } from '../ui/notice.jsx';
import { JobResult } from './result.jsx';
import { Wire } from './wire.jsx';

/** The run in hand: state and progress while it lasts, then what came out, and the bodies. */
export function RunPanel() {
  const run = current.value;
  if (!run) {
    return (
      <Card id="run" title={t('run.title')}>
        <p class="empty muted">{t('run.empty')}</p>
      </Card>
    );
  }
  return (
    <>
      <Card id="run" title={`${t('run.title')} · ${run.title}`} actions={<Controls key={run.id} run={run} />}>
        <Jobs run={run} />
        <Lost run={run} />
        {run.error && (
          <Failure error={run.error}>
            {run.details.some((detail) => !isFinal(detail)) ? (
              <button type="button" onClick={() => resume(run.id)}>
                {t('run.resume')}
              </button>
            ) : (
              <button type="button" onClick={() => retry(run.id)}>
                {t('run.retry')}
              </button>
            )}
          </Failure>
        )}
        {run.details.filter(isFinal).map((detail) => (
          <JobResult key={detail.JobId} run={run} detail={detail} />
        ))}
      </Card>
      <Wire key={run.id} run={run} />
    </>
  );
}

function Controls({ run }) {
  const refused = useSignal(undefined);
  const open = run.phase === 'watching' && run.details.some((detail) => !isFinal(detail));
  // What was refused says nothing any more once the jobs have ended.
  useEffect(() => {
    if (!open) refused.value = undefined;
  }, [open]);
  const stop = () =>
    cancel(run.id).catch((error) => {
      refused.value = error;
    });
  return (
    <>
      {run.phase === 'submitting' && (
        <button type="button" onClick={() => leave(run.id)}>
          {t('run.stop')}
        </button>
      )}
      {open && (
        <button type="button" onClick={stop}>
          {t('run.cancel')}
        </button>
      )}
      {run.phase === 'ended' && !run.error && (
        <button type="button" onClick={() => retry(run.id)}>
          {t('run.retry')}
        </button>
      )}
      {refused.value && <Failure error={refused.value} />}
    </>
  );
}

/**
 * While nothing comes back the client keeps asking, for a laptop that slept or a service that starts
 * again; a person is told meanwhile, and may stop.
 */
function Lost({ run }) {
  const open = run.phase === 'watching' && run.details.find((detail) => !isFinal(detail));
  const lost = open && lostOf(exchanges.value, open.JobId);
  if (!lost) return null;
  const { text } = explain({ name: lost.failure ? 'NetworkError' : 'ServiceError', status: lost.status });
  return (
    <Note tone="warn" title={t(`error.${text}`)}>
      <p data-error={text}>{t(`error.${text}.do`)}</p>
      <div class="actions">
        <span class="muted">{t('run.asking')}</span>
        <button type="button" onClick={() => leave(run.id)}>
          {t('run.stop')}
        </button>
      </div>
    </Note>
  );
}

/** One line per job of the run; before the service has answered there is one for the submit. */
function Jobs({ run }) {
  if (run.details.length === 0) {
    return (
      <div class="job-lines">
        <div class="job-line">
          <strong>{run.title}</strong>
          <State state={run.error ? 'Error' : 'Sending'} />
        </div>
      </div>
    );
  }
  return (
    <div class="job-lines">
      {run.details.map((detail) => (
        <JobLine key={detail.JobId} detail={detail} />
      ))}
    </div>
  );
}

function JobLine({ detail }) {
  const tag = tagOf(detail);
  const moves = !['Failed', 'Cancel'].includes(detail.State);
  const progress = detail.State === 'Success' ? 100 : (detail.Progress ?? 0);
  return (
    <div class="job-line" data-job={detail.JobId} data-state={detail.State}>
      <strong>{tag}</strong>
      <span aria-live="polite">
        <State state={detail.State} />
      </span>
      {moves ? <Progress label={t('run.progress', { tag })} value={progress} text={`${progress} %`} /> : <span />}
      <span class="figure">{moves && `${progress} %`}</span>
      <code class="key">{detail.JobId}</code>
    </div>
  );
}

/** In the answer to several operations the tag may stand inside the operation only. */
export function tagOf(detail) {
  return detail.Tag ?? detail.Operation?.Tag ?? '';
}
