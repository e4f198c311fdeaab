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

let held;

/**
 * One temporary key from the key server; the answer is handed on as it came.
 * @param {object} scope what the key is for; the client fills it in
 */
export async function askKey(scope) {
  const { sts } = target.peek();
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
 * @returns {Promise<{ secretId: string, secretKey: string, token: string, startTime: number, endTime: number }>}
 */
export async function storageKey() {
  const { sts, bucket, region } = target.peek();
  const now = Date.now() / 1000;
  if (held?.sts === sts && held.key.endTime - MARGIN > now) return held.key;
  const key = readKey(await askKey({ action: 'name/cos:PutObject', bucket, region }));
  held = { sts, key };
  return key;
}

/** Forgets the key, after the service refused it. */
export function dropStorageKey() {
  held = undefined;
}

function readKey(answer) {
  const found = answer.Response?.Credentials ?? answer.credentials ?? answer.Credentials ?? answer;
  const times = answer.Response ?? answer;
  const key = {
    secretId: found.tmpSecretId ?? found.TmpSecretId,
    secretKey: found.tmpSecretKey ?? found.TmpSecretKey,
    token: found.sessionToken ?? found.SecurityToken ?? found.Token,
    startTime: times.startTime ?? times.StartTime ?? Math.floor(Date.now() / 1000) - 1,
    endTime: times.expiredTime ?? times.ExpiredTime,
  };
  if (!key.secretId || !key.secretKey || !key.endTime) {
    throw new KeyServerError('the answer of the key server holds no key', 200);
  }
  return key;
}
