import { NetworkError, parseResponse, presignUrl, ServiceError } from 'wanxiang-jobs';
import { dropStorageKeys, storageKey } from './keys.js';
import { target } from './settings.js';

/** An upload without a byte moved for so long has failed; without a limit it would hang for ever. */
const STALL = 30_000;

/** What a key that is not accepted is answered with. */
const REFUSED = [401, 403];

/** A link to an object, valid for as long as the key that signed it. */
export function objectLink(key) {
  return presign('GET', key);
}

/** The same by a new key, after a link was refused. */
export function renewedLink(key) {
  dropStorageKeys();
  return presign('GET', key);
}

/**
 * Sends a file from the browser to the object store.
 * @param {Blob} file
 * @param {string} key
 * @param {{ onProgress?: (sent: number) => void, signal?: AbortSignal }} options
 */
export async function upload(file, key, { onProgress, signal } = {}) {
  for (let renewed = false; ; renewed = true) {
    const link = await presign('PUT', key);
    signal?.throwIfAborted();
    try {
      return await send(link, file, { onProgress, signal });
    } catch (error) {
      // A key may be revoked before its time; a new one is tried once.
      if (!(error instanceof ServiceError && REFUSED.includes(error.status))) throw error;
      dropStorageKeys();
      if (renewed) throw error;
    }
  }
}

const ACTIONS = { GET: 'name/cos:GetObject', PUT: 'name/cos:PutObject' };

async function presign(method, key) {
  const path = `/${key}`;
  const store = new URL(target.peek().cos);
  const { startTime, endTime, ...keys } = await storageKey({ action: ACTIONS[method], method, path });
  const link = new URL(presignUrl({ method, host: store.host, path }, keys, { startTime, endTime }));
  // A signature covers the host and not the protocol; the local service speaks http.
  link.protocol = store.protocol;
  return link.href;
}

/** XMLHttpRequest and not fetch: no browser tells fetch how much of a body has gone out. */
function send(link, file, { onProgress, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled = false;
    let timer;
    const watch = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        stalled = true;
        request.abort();
      }, STALL);
    };
    const abort = () => request.abort();
    request.upload.onprogress = (event) => {
      watch();
      onProgress?.(event.loaded);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(refusal(request));
    };
    request.onerror = () => reject(unreachable('the upload'));
    request.onabort = () => reject(stalled ? unreachable('the upload, which stopped moving') : signal.reason);
    request.onloadend = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    signal?.addEventListener('abort', abort);
    request.open('PUT', link);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    watch();
    request.send(file);
  });
}

/** The object store's error body, read by the package: one reader for both hosts. */
function refusal(request) {
  try {
    parseResponse(request.responseText);
  } catch (error) {
    if (error instanceof ServiceError) {
      const { message, code, requestId, resource } = error;
      return new ServiceError(message, { code, requestId, resource, status: request.status });
    }
  }
  return new ServiceError(`the object store answered ${request.status}`, { code: '', status: request.status });
}

function unreachable(what) {
  const message = `no answer to ${what}: the network is down or the bucket's CORS rule does not allow this page`;
  return new NetworkError(message);
}
