/** The key server: temporary keys in any of the forms that servers in the field answer with. */

import { randomUUID } from 'node:crypto';
import { Refusal } from './http/errors.js';

const FORMS = ['sdk', 'raw', 'cos-js', 'error'];

/** `duration` in seconds and `form` are defaults; a request overrides them by query. */
export function createSts({ keys, duration = 1800, form = 'sdk' }) {
  const sts = { keyRequests: 0, duration, form, delayMs: 0 };

  /** Checks the asked life and form, and gives the answer as an object. */
  sts.answer = (request, scope) => {
    sts.keyRequests += 1;
    const seconds = Number(request.param('duration') ?? sts.duration);
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > 7200) {
      throw new Refusal('InvalidArgument', `duration must be 1 to 7200 seconds, not ${request.param('duration')}`);
    }
    const shape = request.param('form') ?? sts.form;
    if (!FORMS.includes(shape)) throw new Refusal('InvalidArgument', `form must be one of ${FORMS.join(' ')}, not ${shape}`);
    const requestId = randomUUID();
    if (shape === 'error') {
      return {
        Response: {
          Error: { Code: 'UnauthorizedOperation', Message: 'not allowed to ask for keys' },
          RequestId: requestId,
        },
      };
    }
    const policy = request.has('limit') ? [scope].flat().filter((rule) => rule && typeof rule === 'object') : undefined;
    const key = keys.issue(seconds, policy);
    const expiration = new Date(key.expiredTime * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
    if (shape === 'raw') {
      return {
        Response: {
          Credentials: { TmpSecretId: key.secretId, TmpSecretKey: key.secretKey, Token: key.token },
          ExpiredTime: key.expiredTime,
          Expiration: expiration,
          RequestId: requestId,
        },
      };
    }
    if (shape === 'cos-js') {
      return {
        TmpSecretId: key.secretId,
        TmpSecretKey: key.secretKey,
        SecurityToken: key.token,
        StartTime: key.startTime,
        ExpiredTime: key.expiredTime,
      };
    }
    return {
      credentials: { tmpSecretId: key.secretId, tmpSecretKey: key.secretKey, sessionToken: key.token },
      requestId,
      expiration,
      startTime: key.startTime,
      expiredTime: key.expiredTime,
    };
  };

  /** The HTTP side: GET or POST /sts, with any JSON scope as body. */
  sts.handle = async (request, exchange) => {
    const { core } = exchange;
    exchange.fault = core.faults.draw(request, 'sts', 'keys');
    const ended = core.faults.early(exchange.fault, {
      socket: exchange.socket,
      service: 'sts',
      now: core.now(),
      revoke: () => {},
    });
    if (ended) return ended;
    if (request.path !== '/sts' || !['GET', 'POST'].includes(request.method))
      throw new Refusal('InvalidUrl', 'only GET and POST /sts are known');
    const text = (await request.body(64 * 1024)).toString('utf8').trim();
    let scope;
    try {
      scope = text === '' ? undefined : JSON.parse(text);
    } catch {
      throw new Refusal('InvalidArgument', 'the body is not JSON');
    }
    if (sts.delayMs > 0) await core.wait(sts.delayMs);
    return {
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: JSON.stringify(sts.answer(request, scope)),
    };
  };
  return sts;
}
