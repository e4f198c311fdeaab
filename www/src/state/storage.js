import { NetworkError, parseResponse, presignUrl, ServiceError } from 'wanxiang-jobs';
import { coreLoaded } from './core.js';
import { dropStorageKeys, storageKey } from './keys.js';
import { target } from './settings.js';

/** A request without a byte moved for so long has failed; without a limit it would hang for ever. */
const STALL = 30_000;

/** What a key that is not accepted is answered with. */
const REFUSED = [401, 403];

/** A link to an object, valid for as long as the key that signed it; `name` makes it a download under that name. */
export function objectLink(key, { name, place } = {}) {
  const query = name ? { 'response-content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` } : undefined;
  return presign({ method: 'GET', key, query, action: 'name/cos:GetObject', place });
}

/** The same by a new key, after a link was refused. */
export function renewedLink(key, options) {
  dropStorageKeys();
  return objectLink(key, options);
}

/**
 * One request to the object store, by an address that the package presigns.
 * @param {{ method: string, key: string, action: string, query?: object, body?: Blob | string, type?: string,
 *   onProgress?: (sent: number) => void, signal?: AbortSignal, place?: object }} request
 * @returns {Promise<{ text: string, header(name: string): string | null }>}
 */
export async function ask(request) {
  for (let renewed = false; ; renewed = true) {
    const link = await presign(request);
    request.signal?.throwIfAborted();
    try {
      return await send(link, request);
    } catch (error) {
      // A key may be revoked before its time; a new one is tried once.
      if (!(error instanceof ServiceError && REFUSED.includes(error.status))) throw error;
      dropStorageKeys();
      if (renewed) throw error;
    }
  }
}

async function presign({ method, key, query, action, place = target.peek() }) {
  const path = `/${key}`;
  const store = new URL(place.cos);
  await coreLoaded();
  const { startTime, endTime, ...keys } = await storageKey({ action, method, path }, place);
  const link = new URL(presignUrl({ method, host: store.host, path, query }, keys, { startTime, endTime }));
  // A signature covers the host and not the protocol; the local service speaks http.
  link.protocol = store.protocol;
  return link.href;
}

/** XMLHttpRequest and not fetch: no browser tells fetch how much of a body has gone out. */
function send(link, { method, body, type, onProgress, signal }) {
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
    if (body) {
      request.upload.onprogress = (event) => {
        watch();
        onProgress?.(event.loaded);
      };
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve({ text: request.responseText, header: (name) => request.getResponseHeader(name) });
      } else reject(refusal(request));
    };
    request.onerror = () => reject(unreachable('the request to the bucket'));
    request.onabort = () => reject(stalled ? unreachable('the request to the bucket, which stopped moving') : signal.reason);
    request.onloadend = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    signal?.addEventListener('abort', abort);
    request.open(method, link);
    if (body) request.setRequestHeader('Content-Type', type || 'application/octet-stream');
    watch();
    request.send(body);
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
