// Loaded before a program of the documents: the addresses in them lead to the local service, and nowhere else.
//
// Node's fetch sets the Host header itself, and the service reads the bucket from it; so this one is made of node:http.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { register } from 'node:module';

// In a page nothing is ready before `init()` or a first asynchronous call, unlike in Node.
if (process.env.PAGE === '1') {
  const entries = { 'wanxiang-jobs': 'development', 'wanxiang-jobs/notify': 'development-notify' };
  const folder = new URL('../../../node_modules/wanxiang-jobs/entry/', import.meta.url).href;
  const hook = `const entries = ${JSON.stringify(entries)};
    export const resolve = (name, context, next) => Object.hasOwn(entries, name)
      ? { url: '${folder}' + entries[name] + '.js', shortCircuit: true } : next(name, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

const addresses = JSON.parse(process.env.SERVICE);
const { bucket, region } = addresses;
const HOSTS = {
  [`${bucket}.ci.${region}.myqcloud.com`]: addresses.ci,
  [`${bucket}.cos.${region}.myqcloud.com`]: addresses.cos,
  'sts.example.com': addresses.sts,
};
// Where the Worker of a document is reached, and what is configured for it, as for programs of Node.
const WORKERS = ['sign.example.com', 'hooks.example.com'];
const ENVIRONMENT = {
  BUCKET: bucket,
  REGION: region,
  SECRET_ID: 'AKIDEXAMPLE',
  SECRET_KEY: 'SECRETKEYEXAMPLE',
  PAGE_TOKEN: 'a page',
  CALLBACK_SECRET: 'known to the Worker and to the maker of addresses',
};
Object.assign(process.env, ENVIRONMENT);

globalThis.fetch = async (input, init) => {
  const asked = new Request(input, init);
  const url = new URL(asked.url);
  if (WORKERS.includes(url.host) && globalThis.deployed) return globalThis.deployed.fetch(asked, ENVIRONMENT);
  const base = HOSTS[url.host];
  if (base === undefined) throw new TypeError(`no address in the documents is ${url.host}`);
  const path = url.host.startsWith('sts.') ? new URL(base).pathname : url.pathname;
  return send(asked, new URL(`${path}${url.search}`, base), url.host);
};

async function send(asked, url, host) {
  const body = Buffer.from(await asked.arrayBuffer());
  const headers = { ...Object.fromEntries(asked.headers), host, 'content-length': body.length };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: asked.method, headers, signal: asked.signal, agent: false }, async (answer) => {
      try {
        const bytes = Buffer.concat(await answer.toArray());
        const none = [204, 304].includes(answer.statusCode) || asked.method === 'HEAD';
        resolve(new Response(none ? null : bytes, { status: answer.statusCode, headers: pairs(answer.rawHeaders) }));
      } catch (error) {
        reject(error);
      }
    });
    outgoing.on('error', reject).end(body);
  });
}

const pairs = (raw) => raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1]]] : []));

let checks = 0;
globalThis.expectSame = (seen, expected) => {
  checks += 1;
  assert.deepEqual(seen, expected);
};
process.on('exit', () => process.stderr.write(`${checks} checks\n`));
