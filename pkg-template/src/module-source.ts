// From whatever `init({ module })` is given to a compiled module, with errors that say what was found and what to give.
import { NotReadyError } from './errors/public.js';
import { filled } from './options.js';
import type { Kind } from './options.js';
import type { PlatformRequest, PlatformResponse, UrlLike, WasmModule } from './platform.js';

/**
 * The compiled module, its bytes, or where it is: an address, in Node also a path; or an answer to a request for it.
 */
export type ModuleSource = WasmModule | ArrayBuffer | ArrayBufferView | PlatformRequest | PlatformResponse | UrlLike | string;

interface Compiler {
  compile(bytes: unknown): Promise<WasmModule>;
  Module: new (bytes: unknown) => WasmModule;
}

/** What is looked at of a thing of unknown kind. */
interface Looked {
  readonly href?: unknown;
  readonly url?: unknown;
  readonly status?: unknown;
  readonly ok?: unknown;
  readonly default?: unknown;
  readonly arrayBuffer?: unknown;
}

const REMEDY =
  'give init({ module }) the file wanxiang-jobs/core_bg.wasm (for wanxiang-jobs/notify reader_bg.wasm) as address, ' +
  'bytes or compiled module, or import wanxiang-jobs/inline';

/** What may be a source, or a promise of one; whether it is, is seen when it is loaded. */
export const source: Kind<unknown> = (value, at) => {
  if (typeof value === 'string') return filled(value, at);
  const isThing = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isThing ? value : at.refuse(value, 'a module, its bytes, or its address');
};

/** The module that a source leads to. */
export async function load(from: unknown): Promise<WasmModule> {
  const { href, url, status, default: inside, arrayBuffer } = Object(from) as Looked;
  if (typeof from === 'string') return fetched(from);
  if (isModule(from)) return from as WasmModule;
  if (isBytes(from)) return compileLater(from, 'what was given');
  if (typeof status === 'number' && typeof arrayBuffer === 'function') return answered(from as Response);
  if (typeof href === 'string') return fetched(href);
  // A Request, which goes to `fetch` as it is.
  if (typeof url === 'string') return fetched(url, from as Request);
  // What `import … from '….wasm'` gives where a bundler makes it a namespace.
  if (isModule(inside) || typeof inside === 'string') return load(inside);
  throw failed('module_unusable', `${shown(from)} is no module`);
}

/** The module of bytes, or the one that is compiled already, at once. */
export function compile(from: WasmModule | Uint8Array): WasmModule {
  if (isModule(from)) return from as WasmModule;
  const { Module } = compiler();
  try {
    return new Module(from);
  } catch (error) {
    throw refused(error);
  }
}

async function fetched(address: string, request?: Request): Promise<WasmModule> {
  const file = request === undefined ? localFile(address) : undefined;
  if (file !== undefined) return compileLater(await readFile(file), String(file));
  let response: Response;
  try {
    response = await fetch(request ?? address);
  } catch (error) {
    throw failed('module_not_loaded', `${address} cannot be fetched (${reason(error)})`, error);
  }
  return answered(response, address);
}

async function answered(response: Response, address = response.url || 'the answer given'): Promise<WasmModule> {
  if (!response.ok) throw failed('module_not_loaded', `${address} answered ${response.status}`);
  let bytes: ArrayBuffer;
  try {
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw failed('module_not_loaded', `the answer of ${address} cannot be read (${reason(error)})`, error);
  }
  return compileLater(bytes, address);
}

async function compileLater(bytes: ArrayBuffer | ArrayBufferView, from: string): Promise<WasmModule> {
  const all = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  const found = String.fromCharCode(...all.subarray(0, 40));
  if (!found.startsWith('\0asm')) {
    const what = /^\s*</.test(found) ? 'a page' : all.length === 0 ? 'nothing' : 'other data';
    throw failed(
      'module_unusable',
      `${from} is ${what} in place of the module${what === 'a page' ? `, beginning with ${JSON.stringify(found.trim())}` : ''}`,
    );
  }
  const wasm = compiler();
  try {
    return await wasm.compile(all);
  } catch (error) {
    throw refused(error);
  }
}

function compiler(): Compiler {
  const { WebAssembly: found } = globalThis as { WebAssembly?: unknown };
  if (found === undefined)
    throw failed('wasm_unavailable', 'this platform has no WebAssembly, or it is switched off', undefined, '');
  return found as Compiler;
}

/** Bytes that are the module's and are not compiled all the same: damaged, or forbidden. */
function refused(error: unknown): NotReadyError {
  const said = reason(error);
  if (/content.security|unsafe-eval|\bCSP\b/i.test(said)) {
    return failed(
      'module_blocked',
      "the page's Content-Security-Policy forbids it",
      error,
      "add 'wasm-unsafe-eval' to its script-src",
    );
  }
  if (/disallowed by embedder/i.test(said)) {
    return failed(
      'module_blocked',
      'this platform compiles no bytes',
      error,
      "import wanxiang-jobs there, or give init({ module }) what `import module from 'wanxiang-jobs/core_bg.wasm'` gives",
    );
  }
  return failed('module_unusable', `it cannot be compiled (${said})`, error);
}

function failed(code: string, what: string, cause?: unknown, remedy = REMEDY): NotReadyError {
  return new NotReadyError(`the module could not be loaded: ${what}${remedy && `; ${remedy}`}`, { code, cause });
}

const tag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Of whatever realm: `instanceof` knows its own only. */
const isModule = (value: unknown): boolean => tag(value) === 'WebAssembly.Module';

const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView =>
  ArrayBuffer.isView(value) || /^(Shared)?ArrayBuffer$/.test(tag(value));

const shown = (value: unknown): string => (typeof value === 'object' || typeof value === 'function' ? tag(value) : String(value));

function reason(error: unknown): string {
  const { message, cause } = Object(error) as { message?: unknown; cause?: { message?: unknown } };
  return [message, cause?.message].filter((text) => typeof text === 'string' && text !== '').join(': ') || String(error);
}

/** As much of Node as reads a file. Asked of the process and not imported: bundlers for browsers know no `node:fs`. */
interface FileSystem {
  promises: { readFile(path: string | URL): Promise<Uint8Array> };
}

function fileSystem(): FileSystem | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.('node:fs') as FileSystem | undefined;
}

/** The file that an address names: a file URL or, where there is a file system, a path. */
function localFile(address: string): string | URL | undefined {
  if (/^file:/i.test(address)) return new URL(address);
  const hasScheme = /^[a-z][a-z\d+.-]+:/i.test(address);
  return hasScheme || fileSystem() === undefined ? undefined : address;
}

async function readFile(file: string | URL): Promise<Uint8Array> {
  const system = fileSystem();
  if (system === undefined) throw failed('module_not_loaded', `${file} is a file, and this platform reads none here`);
  try {
    return await system.promises.readFile(file);
  } catch (error) {
    throw failed('module_not_loaded', `${file} cannot be read (${reason(error)})`, error);
  }
}
