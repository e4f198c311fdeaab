import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { jobOf } from '../form/description.js';
import { drafts } from '../form/drafts.js';
import { JobResult, tagOf } from '../result/result.jsx';
import { clientFor, placeOf } from '../state/client.js';
import { InputError } from '../state/errors.js';
import { addressOf, go } from '../state/route.js';
import { forget, isFinal, leave, resume, retry } from '../state/runs.js';
import { exchanges, lostOf } from '../state/wire.js';
import { explain } from '../text/explain.js';
import { t } from '../text/index.js';
import { Card, Progress, State } from '../ui/basics.jsx';
import { Failure, Note } from '../ui/notice.jsx';
import { Steps } from './steps.jsx';
import { Wire } from './wire.jsx';

/** A run: what became of it first, then how it came to it, and the bodies. */
export function RunPanel({ run }) {
  const place = placeOf(run);
  return (
    <>
      <Card id="run" title={t('run.title')} actions={<Controls key={run.id} run={run} />}>
        <Jobs run={run} />
        <Lost run={run} />
        {run.error && <Ended run={run} />}
        {run.details.filter(isFinal).map((detail) => (
          <JobResult key={detail.JobId} run={run} detail={detail} place={place} />
        ))}
      </Card>
      <Steps run={run} />
      <Wire key={run.id} run={run} />
    </>
  );
}

/**
 * Why a run as a whole ended. Where a job may exist, that comes first, with the way to look for it; nothing
 * there invites to a second submit.
 */
function Ended({ run }) {
  const { error } = run;
  const open = run.details.some((detail) => !isFinal(detail));
  return (
    <Failure error={error}>
      {error.unsure && (
        <>
          <button type="button" onClick={() => resume(run.id)}>
            {t('run.look')}
          </button>
          <a href={addressOf('jobs', undefined, { tag: run.request.Tag })}>{t('run.look.list')}</a>
        </>
      )}
      {!error.unsure && open && (
        <button type="button" onClick={() => resume(run.id)}>
          {t('run.resume')}
        </button>
      )}
      {!error.unsure && run.details.length === 0 && <Again run={run} />}
    </Failure>
  );
}

/** Runs the request once more: one press, one run. */
function Again({ run }) {
  const pressed = useRef(false);
  const press = () => {
    if (pressed.current) return;
    pressed.current = true;
    go('jobs', retry(run.id));
  };
  return (
    <button type="button" onClick={press}>
      {t('run.retry')}
    </button>
  );
}

function Controls({ run }) {
  const refused = useSignal(undefined);
  const queued = run.phase === 'watching' && run.details.some(({ State: state }) => ['Submitted', 'Pause'].includes(state));
  const running = run.phase === 'watching' && run.details.some((detail) => !isFinal(detail));
  const cancel = async () => {
    try {
      refused.value = undefined;
      await cancelAll(run);
    } catch (error) {
      refused.value = error;
    }
  };
  const single = !Array.isArray(run.request.Operation) && jobOf(run.request.Tag);
  const duplicate = () => {
    drafts.value = { ...drafts.value, [run.request.Tag]: structuredClone(run.request) };
    go('catalogue', run.request.Tag);
  };
  return (
    <>
      {run.phase === 'submitting' && (
        <button type="button" onClick={() => leave(run.id)}>
          {t('run.stop')}
        </button>
      )}
      {queued && (
        <button type="button" onClick={cancel}>
          {t('run.cancel')}
        </button>
      )}
      {running && !queued && <span class="muted small">{t('run.nocancel')}</span>}
      {run.phase === 'ended' && !run.error && <Again run={run} />}
      {single && (
        <button type="button" onClick={duplicate}>
          {t('run.duplicate')}
        </button>
      )}
      {run.phase === 'ended' && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            forget(run.id);
            go('jobs');
          }}
        >
          {t('run.forget')}
        </button>
      )}
      {refused.value && running && <Failure error={refused.value} />}
    </>
  );
}

/** Asks the service to cancel what has not begun; that it did comes back through the details. */
async function cancelAll(run) {
  const ci = clientFor(placeOf(run));
  const open = run.details.filter((detail) => !isFinal(detail));
  const outcomes = await Promise.allSettled(open.map(({ JobId }) => ci.cancelJob(JobId)));
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  if (refused.length === 0 || refused.length < outcomes.length) return;
  const { reason } = refused[0];
  // The service has no code of its own for "it has begun": an argument is all a cancel can be refused for.
  throw reason.code === 'InvalidArgument' ? new InputError('TooLate', reason.message) : reason;
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
      <p data-error={text}>{t('run.asking')}</p>
      <div class="actions">
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
          <State state={run.error ? (run.error.unsure ? 'Unsure' : 'Error') : 'Sending'} />
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

export function JobLine({ detail }) {
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
