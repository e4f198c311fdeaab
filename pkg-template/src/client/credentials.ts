// What a credentials callback is told and may answer, and the door for callbacks written for cos-js-sdk-v5.
import { callable, readValue, tagOf } from '../options.js';

/** Permanent or temporary keys. */
export interface Keys {
  secretId: string;
  secretKey: string;
  /** Token of temporary keys. */
  securityToken?: string;
}

/** The answer of an STS server as the `qcloud-cos-sts` packages give it. */
export interface StsAnswer {
  credentials: { tmpSecretId: string; tmpSecretKey: string; sessionToken: string };
  /** Unix seconds. */
  startTime?: number;
  /** Unix seconds. */
  expiredTime: number;
}

/** The raw answer of the cloud's `GetFederationToken` or `AssumeRole`. */
export interface CloudApiAnswer {
  Response: {
    Credentials: { TmpSecretId: string; TmpSecretKey: string; Token: string };
    /** Unix seconds. */
    ExpiredTime: number;
  };
}

/** What the callback of `cos-js-sdk-v5` answers. */
export interface CosKeys {
  TmpSecretId: string;
  TmpSecretKey: string;
  SecurityToken: string;
  /** Unix seconds. */
  StartTime?: number;
  /** Unix seconds. */
  ExpiredTime: number;
  /** Whether the keys are good for this scope only. */
  ScopeLimit?: boolean;
}

/** What a credentials callback may answer: any of these forms, as a server gives them. */
export type CredentialsAnswer =
  | Keys
  | StsAnswer
  | CloudApiAnswer
  | CosKeys
  | { Authorization: string; SecurityToken?: string }
  | string;

/** What is about to be done: enough for a server to decide, and to sign. */
export interface Scope {
  /** The action as policies name it, such as `ci:CreateMediaJobs`. */
  action: string;
  bucket: string;
  region: string;
  method: string;
  /** Path with raw characters. */
  path: string;
  /** Decoded query parameters. */
  query: Record<string, string>;
  /** Headers that are signed, names in lower case. */
  headers: Record<string, string>;
  host: string;
}

/** Gives credentials for a scope. What it throws reaches the caller as the same object. */
export type CredentialsProvider = (scope: Scope) => CredentialsAnswer | PromiseLike<CredentialsAnswer>;

/** A `getAuthorization` function written for `cos-js-sdk-v5`. */
export type GetAuthorization = (
  options: {
    Bucket: string;
    Region: string;
    Method: string;
    Key: string;
    Pathname: string;
    Query: Record<string, string>;
    Headers: Record<string, string>;
    Scope: readonly { action: string; bucket: string; region: string; prefix: string }[];
  },
  // The SDK's own type admits anything here, and so do the functions written for it.
  callback: (answer: any) => void,
) => unknown;

/** Makes a `credentials` callback of a `getAuthorization` function written for `cos-js-sdk-v5`. */
export function fromGetAuthorization(getAuthorization: GetAuthorization): CredentialsProvider {
  readValue('getAuthorization', getAuthorization, callable);
  return ({ action, bucket, region, method, path, query, headers }) =>
    new Promise((resolve, reject) => {
      const options = {
        Bucket: bucket,
        Region: region,
        Method: method,
        Key: path.slice(1),
        Pathname: path,
        Query: query,
        Headers: headers,
        Scope: [{ action, bucket, region, prefix: path.slice(1) }],
        SystemClockOffset: 0,
        ForceSignHost: true,
      };
      // As Node's callbacks are called: an error is no answer.
      const answer = (given: CredentialsAnswer): void => {
        if (tagOf(given) === 'Error') reject(given as unknown as Error);
        else resolve(given);
      };
      // An async function answers through the callback too, but fails by its promise.
      Promise.resolve(getAuthorization(options, answer)).catch(reject);
    });
}
