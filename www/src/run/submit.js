import { sendSamples } from '../form/samples.js';
import { shortId } from '../state/id.js';
import { go } from '../state/route.js';
import { freshOutputs } from '../state/places.js';
import { start } from '../state/runs.js';
import { uploads } from '../upload/rows.js';

/** What the page knows of the file that a request works on. */
function inputOf(request) {
  const row = uploads.peek().find(({ key }) => key === request.Input?.Object);
  return row && { name: row.name, size: row.size, type: row.type };
}

/** Submits one request and opens its page. */
export async function submitAndShow(request) {
  await sendSamples(request);
  go('jobs', start({ ...request, Operation: freshOutputs(request.Operation) }, { input: inputOf(request) }));
}

/** Submits the same work for several files, and opens the list of what came of it. */
export async function submitBatch(requests) {
  await sendSamples(requests);
  const batch = shortId();
  for (const request of requests) start(request, { input: inputOf(request), batch });
  go('jobs', undefined, { batch });
}
