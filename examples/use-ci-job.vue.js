// A Vue composable: submits a job once and follows it to its end.
//
//   const { run, detail, progress, error, state } = useCiJob(ci);
//   <button :disabled="state === 'busy'" @click="run(jobs.transcode({ … }))">Transcode</button>
import { computed, onScopeDispose, ref, shallowRef } from 'vue';

/** @param {import('wanxiang-jobs').CiClient} ci */
export function useCiJob(ci) {
  const state = ref('idle');
  const detail = shallowRef();
  const error = shallowRef();
  const progress = computed(() => detail.value?.Progress ?? 0);
  let running;

  // A scope that is gone stops waiting; the job itself goes on.
  onScopeDispose(() => running?.abort());

  async function run(job) {
    // A second press while the first is under way is no second job.
    if (running) return;
    const mine = new AbortController();
    running = mine;
    const tell = (change) => mine.signal.aborted || change();
    tell(() => {
      state.value = 'busy';
      detail.value = undefined;
      error.value = undefined;
    });
    try {
      const { JobId } = await ci.submitJob(job, { once: true, signal: mine.signal });
      for await (const next of ci.watchJob(JobId, { signal: mine.signal })) tell(() => (detail.value = next));
      tell(() => (state.value = 'ended'));
    } catch (reason) {
      tell(() => {
        state.value = 'failed';
        error.value = reason;
      });
    } finally {
      running = undefined;
    }
  }

  return { state, detail, error, progress, run };
}
