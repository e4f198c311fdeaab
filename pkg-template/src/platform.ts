// Types of the platform, for programs that are compiled with the DOM's declarations and for those that are not.

/** The type that the program's own declarations give to a global class; without such a class, `Otherwise`. */
type Declared<Name extends string, Otherwise> =
  typeof globalThis extends Record<Name, { prototype: infer Instance }> ? Instance : Otherwise;

/** As much of a `Headers` as is read. */
export interface HeadersLike {
  get(name: string): string | null;
}

/** As much of a `Request` as is read. */
export interface RequestLike {
  readonly method: string;
  readonly url: string;
  readonly headers: HeadersLike;
  readonly body?: unknown;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** As much of a `Response` as is read. */
export interface ResponseLike {
  readonly status: number;
  readonly headers: HeadersLike;
  text(): Promise<string>;
}

/** A `Request` of the platform. */
export type PlatformRequest = Declared<'Request', RequestLike>;

/** A `Response` of the platform. */
export type PlatformResponse = Declared<'Response', ResponseLike>;

/** An address as an object: a `URL` of the platform, or what is written like one. */
export interface UrlLike {
  readonly href: string;
  toString(): string;
}

/** An `AbortSignal`, of whatever realm. */
export interface SignalLike {
  readonly aborted: boolean;
  readonly reason?: any;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The platform's `fetch`, or a function that does the same. */
export type FetchFunction = typeof globalThis extends { fetch: infer Fetch }
  ? Fetch
  : (url: string, init: FetchInit) => PromiseLike<ResponseLike>;

/** A `Headers` of the platform. */
export type PlatformHeaders = Declared<'Headers', HeadersLike>;

/** What `fetch` is called with beside the address. */
export interface FetchInit {
  method: string;
  headers: PlatformHeaders;
  body?: string;
  redirect: 'manual';
  signal: SignalLike;
}

/** A compiled module. `object`, because the DOM's own type has no members and would admit a number. */
export type WasmModule = object &
  (typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module : unknown);
