// Development servers, some of which answer a page in place of the module's file: it lies in the script, and behaves
// as in `web.ts` all the same, so that a missing `init()` is seen before the build.
import { bytesOf } from './base64.js';
import base64 from '../core_base64.js';
import { locateWith } from '../runtime.js';

export const place = (): void => locateWith(() => bytesOf(base64));

export * from '../index.js';
