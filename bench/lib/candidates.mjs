// What is measured against what. Runs in every runtime; what only Node has comes in as `host`.
import COS from 'cos-js-sdk-v5';
import CryptoJS from 'crypto-js';
import { XMLBuilder as Builder5, XMLParser as Parser5 } from 'fast-xml-parser';
import { XMLBuilder as Builder4, XMLParser as Parser4 } from 'fast-xml-parser-4';
import { SaxesParser } from 'saxes';
import { parse as txml } from 'txml/txml';
import { encodeJob, job, parseNotify, parseResponse, signRequest } from 'wanxiang-jobs';
import { saxesObject, txmlObject } from './objects.mjs';
import { authorization } from './signer.mjs';

/** The reference of every ratio: what users of the service have today. */
export const REFERENCE = 'cos-js-sdk-v5';
export const OURS = 'wanxiang-jobs';

// As cos-js-sdk-v5 sets it, so that all do the same work.
const settings = { ignoreDeclaration: true, ignoreAttributes: true, parseTagValue: false, trimValues: false };

function parsers(xml, read, before) {
  const ours = { parseNotify, parseResponse }[read];
  const bytes = new TextEncoder().encode(xml);
  const parser4 = new Parser4(settings);
  const parser5 = new Parser5(settings);
  return {
    [OURS]: () => ours(xml),
    [`${OURS}, from bytes`]: () => ours(bytes),
    ...(before && { [before.name]: () => before.functions[read](xml) }),
    [REFERENCE]: () => COS.util.xml2json(xml),
    'fast-xml-parser 4': () => parser4.parse(xml),
    'fast-xml-parser 5': () => parser5.parse(xml),
    'fast-xml-parser 5, validating': () => parser5.parse(xml, true),
    saxes: () => saxesObject(SaxesParser, xml),
    'txml, entities left': () => txmlObject(txml, xml),
  };
}

function builders({ tag, parts }, before) {
  const made = job(tag, parts);
  const madeBefore = before?.functions.job(tag, parts);
  const plain = { Request: { Tag: tag, ...parts } };
  const builder4 = new Builder4();
  const builder5 = new Builder5();
  return {
    [OURS]: () => encodeJob(made),
    [`${OURS}, checked and written`]: () => encodeJob(job(tag, parts)),
    ...(before && { [before.name]: () => before.functions.encodeJob(madeBefore) }),
    [REFERENCE]: () => COS.util.json2xml(plain),
    'fast-xml-parser 4': () => builder4.build(plain),
    'fast-xml-parser 5': () => builder5.build(plain),
  };
}

function signers(request, { hmac, sha1, before } = {}) {
  const { method, path, query, headers, secretId, secretKey, startTime, endTime } = request;
  const all = {
    [OURS]: () => signRequest({ method, path, query, headers }, { secretId, secretKey }, { startTime, endTime }),
    ...(before && {
      [before.name]: () =>
        before.functions.signRequest({ method, path, query, headers }, { secretId, secretKey }, { startTime, endTime }),
    }),
    [REFERENCE]: () =>
      COS.getAuthorization({
        SecretId: secretId,
        SecretKey: secretKey,
        Method: method,
        Pathname: path,
        Query: query,
        Headers: headers,
        KeyTime: `${startTime};${endTime}`,
      }),
    'crypto-js': () =>
      authorization(request, {
        hmac: (key, text) => CryptoJS.HmacSHA1(text, key).toString(),
        sha1: (text) => CryptoJS.SHA1(text).toString(),
      }),
  };
  if (hmac) all['node:crypto'] = () => authorization(request, { hmac, sha1 });
  const answers = Object.entries(all).map(([name, sign]) => [name, sign()]);
  const odd = answers.find(([, answer]) => answer !== answers[0][1]);
  if (odd) throw new Error(`${odd[0]} signs otherwise than ${answers[0][0]}`);
  return all;
}

/** Each workload and its candidates, all of which give the same result (the signers are compared here). */
export function workloads({ documents, request, unsigned }, host) {
  return {
    'read the notify body, 3.7 KB': parsers(documents.notify, 'parseNotify', host?.before),
    'read a list of 20 jobs, 74 KB': parsers(documents.list20, 'parseResponse', host?.before),
    'read a list of 100 jobs': parsers(documents.list100, 'parseResponse', host?.before),
    'read a list of 5 MB': parsers(documents.list5MB, 'parseResponse', host?.before),
    'write a request': builders(request, host?.before),
    'sign a request': signers(unsigned, host),
  };
}
