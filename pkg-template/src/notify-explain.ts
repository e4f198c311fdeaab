// Why a callback was refused: for the developer who looks for it, never for a sender.
import { isBody, parseNotify } from './decode.js';
import type { Body } from './decode.js';
import { isCiError } from './errors/public.js';
import type { Notification } from './jobs.js';
import { TRUST, judge, readTrust, targetOf } from './notify-address.js';
import type { CallbackRequest, CallbackTrust } from './notify-address.js';
import { readBody } from './notify-body.js';
import { claimsOf } from './notify-trust.js';
import type { Kind } from './options.js';
import { readValue, required } from './options.js';
import { init } from './runtime.js';

/** What is to be explained, and to whom the address should belong. */
export interface ExplainOptions extends CallbackTrust {
  /** The body, if it is to be explained as well and the request is none that has it. */
  body?: Body;
}

/** What was found. None of it is a secret, and none of it should reach a sender. */
export interface CallbackExplanation {
  /** Whether address and, if there is one, body are in order. */
  readonly ok: boolean;
  /**
   * `accepted`; of the address `no_token`, `unknown_key`, `wrong_mac` or `expired`; of the body the code of the error that
   * reading it gave, such as `body_used` or `unknown_event`.
   */
  readonly code: string;
  /** The same as a sentence. */
  readonly message: string;
  /** Of an address that is ours: the id of the key that signed it. */
  readonly keyId?: string;
  /** Of an address that is ours: what tells it from all others, such as for a rate limit. */
  readonly nonce?: string;
  /** Of an address that is ours. */
  readonly expiresAt?: Date;
  /** The body as read, if it could be. */
  readonly notification?: Notification;
}

const NEEDED = {
  ...TRUST,
  secret: required(TRUST.secret),
  body: ((value, at) => (isBody(value) ? value : at.refuse(value, 'text or bytes'))) as Kind<Body>,
};
const addressed: Kind<CallbackRequest> = (value, at) =>
  targetOf(value) === undefined
    ? at.refuse(value, 'a request with its url, the event of a function with its path, or an address')
    : (value as CallbackRequest);

const MOST_BYTES = 1 << 20;
const MOST_MS = 10_000;

const WHY = {
  accepted: 'the address is ours and good',
  no_token:
    'the last segment of the path is no token (key id, expiry, nonce, MAC): was the address made by callbackUrl, and did it come through whole?',
  unknown_key:
    'none of the secrets given has the key id of the address: it was signed with another one, or the secret was dropped before its last address expired',
  wrong_mac:
    'a secret with this key id is known, but the MAC is another: another secret under the same id, another audience, or a forged address',
  expired: 'the address is ours and has expired: expiresIn has to last for the time in the queue as well',
};

/** Says why `verifyCallback` or a handler refuses a callback. The request's own body is read from a clone, and stays unread. */
export async function explainCallback(request: CallbackRequest, options: ExplainOptions): Promise<CallbackExplanation> {
  const { body, ...given } = readTrust('explainCallback', options, NEEDED);
  const { code, ...facts } = await judge(readValue('request', request, addressed), given);
  const address = { ok: code === 'accepted', code, message: WHY[code], ...facts };
  if (code !== 'accepted') return address;
  try {
    const read = body ?? (await bodyOf(request));
    if (read === undefined) return address;
    await init();
    const notification = parseNotify(read);
    claimsOf(notification);
    return { ...address, notification };
  } catch (error) {
    if (!isCiError(error)) throw error;
    return { ...address, ok: false, code: error.code, message: error.message };
  }
}

/** The body of a request that can be cloned. */
async function bodyOf(request: unknown): Promise<Uint8Array | undefined> {
  const { method, clone, bodyUsed, headers } = Object(request) as {
    method?: string;
    clone?: () => any;
    bodyUsed?: boolean;
    headers?: any;
  };
  if (typeof clone !== 'function' || method !== 'POST') return undefined;
  return readBody(
    bodyUsed === true ? { bodyUsed, headers, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) } : clone.call(request),
    MOST_BYTES,
    MOST_MS,
  );
}
