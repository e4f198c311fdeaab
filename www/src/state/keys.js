import { target } from './settings.js';

/** The key server did not hand out a key: `status` is its answer, 0 when there was none. */
export class KeyServerError extends Error {
  name = 'KeyServerError';

  constructor(message, status, options) {
    super(message, options);
    this.status = status;
  }
}

/** A key is renewed this many seconds before it ends, so that it outlives the request signed with it. */
const MARGIN = 60;

/** By what they are for: a key server may hand out keys that allow one thing only. */
let held = {};

/**
 * One temporary key from the key server; the answer is handed on as it came.
 * @param {object} scope what the key is for; the client fills it in
 */
export async function askKey(scope, { sts } = target.peek()) {
  let answer;
  try {
    answer = await fetch(sts, {
      method: 'POST',
      body: JSON.stringify(scope),
      signal: AbortSignal.timeout(15_000),
    });
  } catch (cause) {
    throw new KeyServerError(`no answer from the key server ${sts}`, 0, { cause });
  }
  if (!answer.ok) {
    throw new KeyServerError(`the key server answered ${answer.status}`, answer.status);
  }
  try {
    return await answer.json();
  } catch (cause) {
    throw new KeyServerError('the answer of the key server is not JSON', answer.status, { cause });
  }
}

/**
 * A key for the object store, kept in memory for as long as it lives.
 * @param {{ action: string, method: string, path: string }} scope
 * @returns {Promise<{ secretId: string, secretKey: string, securityToken: string, startTime: number, endTime: number }>}
 */
export async function storageKey(scope, place = target.peek()) {
  const { sts, bucket, region } = place;
  const name = `${scope.action} ${sts} ${bucket}`;
  const known = held[name];
  if (known && known.endTime - marginOf(known) > Date.now() / 1000) return known;
  const key = readKey(await askKey({ ...scope, bucket, region }, place));
  held = { ...held, [name]: key };
  return key;
}

/** Forgets the keys, after the service refused one. */
export function dropStorageKeys() {
  held = {};
}

/** A short life is used at least by half, or every call would ask anew. */
function marginOf({ startTime, endTime }) {
  return Math.min(MARGIN, (endTime - startTime) / 2);
}

export function readKey(answer) {
  const found = answer.Response?.Credentials ?? answer.credentials ?? answer.Credentials ?? answer;
  const times = answer.Response ?? answer;
  const key = {
    secretId: found.tmpSecretId ?? found.TmpSecretId,
    secretKey: found.tmpSecretKey ?? found.TmpSecretKey,
    securityToken: found.sessionToken ?? found.SecurityToken ?? found.Token,
    startTime: times.startTime ?? times.StartTime ?? Math.floor(Date.now() / 1000) - 1,
    endTime: times.expiredTime ?? times.ExpiredTime,
  };
  if (!key.secretId || !key.secretKey || !key.endTime) {
    throw new KeyServerError('the answer of the key server holds no key', 200);
  }
  return key;
}
