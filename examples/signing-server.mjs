// A Worker that holds the keys of a bucket and signs what a page may do. The page never sees a key:
//
//   const ci = new CiClient({
//     bucket, region,
//     credentials: async (scope) => (await fetch('/sign', { method: 'POST', body: JSON.stringify(scope) })).json(),
//   });
//   const { url } = await (await fetch('/upload', { method: 'POST', body: JSON.stringify({ name: file.name }) })).json();
//   await fetch(url, { method: 'PUT', body: file });
import { presignUrl, signRequest } from 'wanxiang-jobs';

/** What a page may do: submit and look. `scope.action` is only what the page says, so method and path decide. */
const isAllowed = ({ method, path }) =>
  (method === 'POST' && path === '/jobs') || (method === 'GET' && /^\/jobs(\/|$)/.test(path));
const MINUTE = 60;

/** Who is asking, by whatever your pages sign in with; here a bearer token. */
const isUser = (request, env) => request.headers.get('authorization') === `Bearer ${env.PAGE_TOKEN}`;

export default {
  async fetch(request, env) {
    if (request.method !== 'POST') return new Response(null, { status: 405 });
    if (!isUser(request, env)) return new Response(null, { status: 401 });
    const asked = await request.json();
    switch (new URL(request.url).pathname) {
      case '/sign':
        return sign(asked, env);
      case '/upload':
        return upload(asked, env);
      default:
        return new Response(null, { status: 404 });
    }
  },
};

/** A signature for exactly the request that the client is about to send. */
function sign(scope, env) {
  if (scope.host !== env.CI_HOST || !isAllowed(scope)) return new Response(null, { status: 403 });
  // The page's headers stay out: what is signed is what was looked at.
  return Response.json({ Authorization: signRequest({ ...scope, headers: {} }, keys(env), window()) });
}

/** An address to which one file can be uploaded, under a name that we choose. */
function upload({ name }, env) {
  const extension = /\.(mp4|mov|mkv|webm)$/i.exec(String(name))?.[0].toLowerCase();
  if (extension === undefined) return new Response(null, { status: 415 });
  const key = `uploads/${crypto.randomUUID()}${extension}`;
  const request = { method: 'PUT', protocol: env.COS_PROTOCOL, host: env.COS_HOST, path: `/${key}` };
  return Response.json({ key, url: presignUrl(request, keys(env), window()) });
}

const keys = (env) => ({ secretId: env.SECRET_ID, secretKey: env.SECRET_KEY });

/** From a moment ago, for clocks that are late, for a quarter of an hour. */
function window() {
  const now = Math.floor(Date.now() / 1000);
  return { startTime: now - MINUTE, endTime: now + 15 * MINUTE };
}
