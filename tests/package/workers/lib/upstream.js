// The service that the Workers under test call: plain node:http on loopback, as slow and as faulty as a test wants it.
import { createServer } from 'node:http';
import { Chance } from '../../random/chance.js';

const sleep = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
const job = (id, state) => `<JobsDetail><JobId>${id}</JobId><Tag>MediaInfo</Tag><State>${state}</State></JobsDetail>`;

/**
 * `keysAfter`: milliseconds that a question for keys takes. `answerAfter`: the least and the most that an answer takes.
 * `refuses`: so many of a hundred answers are 503, drawn from `seed`. `stateOf(id)`: what a describe says of a job.
 */
export async function startUpstream({
  keysAfter = 0,
  answerAfter = [0, 0],
  refuses = 0,
  seed = 1,
  stateOf = () => 'Success',
} = {}) {
  const random = new Chance(seed);
  const seen = { keys: 0, answered: 0, refused: 0, ids: new Map() };
  const routes = {
    async sts() {
      seen.keys += 1;
      await sleep(keysAfter);
      const now = Math.floor(Date.now() / 1000);
      const credentials = { tmpSecretId: 'AKIDEXAMPLE', tmpSecretKey: 'SECRETKEYEXAMPLE', sessionToken: 'token' };
      return [200, JSON.stringify({ credentials, startTime: now - 60, expiredTime: now + 3600 })];
    },
    async jobs(ids) {
      for (const id of ids) seen.ids.set(id, (seen.ids.get(id) ?? 0) + 1);
      const refused = random.below(100) < refuses;
      await sleep(random.between(...answerAfter));
      seen[refused ? 'refused' : 'answered'] += 1;
      if (refused) return [503, '<Error><Code>ServiceUnavailable</Code><Message>later</Message></Error>'];
      return [200, `<Response>${ids.map((id) => job(id, stateOf(id))).join('')}</Response>`];
    },
  };
  const server = createServer(async (request, response) => {
    request.resume();
    const [, route, rest = ''] = request.url.split('?')[0].split('/');
    const [status, body] = await routes[route](decodeURIComponent(rest).split(','));
    response.writeHead(status).end(body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    seen,
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
