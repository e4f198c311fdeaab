// A React hook (Preact's hooks fit as well): submits a job once and follows it to its end.
//
//   const { run, detail, progress, error, state } = useCiJob(ci);
//   <button disabled={state === 'busy'} onClick={() => run(jobs.transcode({ … }))}>Transcode</button>
import { useCallback, useEffect, useRef, useState } from 'react';

const IDLE = { state: 'idle', detail: undefined, error: undefined };

/** @param {import('wanxiang-jobs').CiClient} ci made once, outside the component or in useMemo */
export function useCiJob(ci) {
  const [seen, setSeen] = useState(IDLE);
  const running = useRef();

  // A component that is gone stops waiting; the job itself goes on.
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    async (job) => {
      // A second press while the first is under way is no second job.
      if (running.current) return;
      const mine = new AbortController();
      running.current = mine;
      const tell = (part) => mine.signal.aborted || setSeen((before) => ({ ...before, ...part }));
      tell({ state: 'busy', detail: undefined, error: undefined });
      try {
        const { JobId } = await ci.submitJob(job, { once: true, signal: mine.signal });
        for await (const detail of ci.watchJob(JobId, { signal: mine.signal })) tell({ detail });
        tell({ state: 'ended' });
      } catch (error) {
        tell({ state: 'failed', error });
      } finally {
        running.current = undefined;
      }
    },
    [ci],
  );

  return { ...seen, progress: seen.detail?.Progress ?? 0, run };
}
