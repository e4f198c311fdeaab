// Transcodes an object of a bucket and waits until that is done.
//   BUCKET=… REGION=… STS=… node submit.mjs <input key> <output key>
import { CiClient, JobFailedError, jobs } from 'wanxiang-jobs';
import { logging } from './logging.mjs';

const { BUCKET, REGION, STS, ENDPOINT } = process.env;
const [input, output] = process.argv.slice(2);

// Ctrl-C ends the wait at once; a job that runs goes on without us.
const controller = new AbortController();
process.once('SIGINT', () => controller.abort(new Error('stopped by the user')));
const { signal } = controller;

const ci = new CiClient({
  bucket: BUCKET,
  region: REGION,
  endpoint: ENDPOINT,
  credentials: async (scope) => (await fetch(STS, { method: 'POST', body: JSON.stringify(scope) })).json(),
  onEvent: logging((line) => console.error(JSON.stringify(line))),
});

try {
  const job = jobs.transcode({
    Input: { Object: input },
    Operation: {
      Output: { Object: output },
      Transcode: { Container: { Format: 'mp4' }, Video: { Codec: 'H.264', Width: 640 }, Audio: { Codec: 'AAC' } },
    },
  });
  // `once`: if the network fails at the wrong moment, look for the job before sending it again.
  const { JobId } = await ci.submitJob(job, { once: true, signal });
  const done = await ci.waitForJob(JobId, {
    signal,
    onProgress: ({ Progress }) => console.error(`${Progress} %`),
  });
  console.log(JSON.stringify({ id: done.JobId, state: done.State, output: done.Operation.Output.Object }));
} catch (error) {
  console.error(error instanceof JobFailedError ? `failed: ${error.job.Code}: ${error.job.Message}` : error);
  process.exitCode = 1;
}
