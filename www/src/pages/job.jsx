import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { JobResult, tagOf } from '../result/result.jsx';
import { JobLine, RunPanel } from '../run/panel.jsx';
import { StepsOf } from '../run/steps.jsx';
import { client } from '../state/client.js';
import { route } from '../state/route.js';
import { closeRun, isFinal, loaded, openRun, runOf } from '../state/runs.js';
import { target } from '../state/settings.js';
import { t } from '../text/index.js';
import { Card } from '../ui/basics.jsx';
import { fileName } from '../ui/format.js';
import { TargetGate } from '../ui/gate.jsx';
import { Failure, Note } from '../ui/notice.jsx';

/** One job on a page of its own: a run of this browser, or what the service has on record under that id. */
export function JobPage() {
  const id = route.value.rest;
  const run = runOf(id);
  useEffect(() => {
    if (!run) return undefined;
    openRun(run.id);
    return () => closeRun(run.id);
  }, [run?.id]);
  const name = run?.input?.name ?? (run?.request.Input?.Object && fileName(run.request.Input.Object));
  return (
    <>
      <div class="page-head">
        <p class="muted small">
          <a href="#/jobs">{t('nav.jobs')}</a> / <code>{id}</code>
        </p>
        <h1 tabIndex={-1}>
          {run ? run.title : id}
          {name && <span class="muted"> · {name}</span>}
        </h1>
      </div>
      <TargetGate />
      {run?.light && <p class="muted loading">{t('jobs.loading')}</p>}
      {run && !run.light && <RunPanel run={run} />}
      {!run && loaded.value && <Foreign key={id} id={id} />}
    </>
  );
}

/** A job that this browser did not submit. */
function Foreign({ id }) {
  const state = useSignal({ phase: 'loading' });
  const ci = client.value;
  useEffect(() => {
    if (!ci) return undefined;
    const leaving = new AbortController();
    (async () => {
      try {
        const detail = await ci.describeJob(id, { signal: leaving.signal });
        state.value = detail ? { phase: 'known', detail } : { phase: 'unknown' };
        if (!detail || isFinal(detail)) return;
        for await (const next of ci.watchJob(id, { signal: leaving.signal })) state.value = { phase: 'known', detail: next };
      } catch (error) {
        if (!leaving.signal.aborted) state.value = { phase: 'failed', error };
      }
    })();
    return () => leaving.abort();
  }, [ci, id]);
  const { phase, detail, error } = state.value;
  if (phase === 'loading') return <p class="muted loading">{t('jobs.loading')}</p>;
  if (phase === 'failed') return <Failure error={error} />;
  if (phase === 'unknown') {
    return (
      <Note tone="warn" title={t('job.unknown')}>
        <p>{t('job.unknown.text')}</p>
      </Note>
    );
  }
  return (
    <>
      <Card id="run" title={`${t('run.title')} · ${tagOf(detail)}`} lead={t('job.foreign')}>
        <div class="job-lines">
          <JobLine detail={detail} />
        </div>
        {isFinal(detail) && <JobResult detail={detail} place={target.value} />}
      </Card>
      <Card id="steps" title={t('steps.title')}>
        <dl class="facts-list">
          <div>
            <dt>{t('steps.input')}</dt>
            <dd>
              <code>{detail.Input?.Object ?? '–'}</code>
            </dd>
          </div>
          <StepsOf detail={detail} />
        </dl>
      </Card>
    </>
  );
}
