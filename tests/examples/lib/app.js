// The example's app.js as these tests have it: an end is a call to the test, which may refuse it.
export async function onEnd(job, { key, env }) {
  const answer = await fetch(`${env.EFFECTS}/effect`, { method: 'POST', body: JSON.stringify({ key, job }) });
  await answer.text();
  if (!answer.ok) throw new Error(`the effect has failed with ${answer.status}`);
}

export const isOurs = ({ JobId }) => !JobId.startsWith('jtheirs');
