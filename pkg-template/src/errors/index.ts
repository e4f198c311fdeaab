// All error classes, and how they are made.
export { errorOf, finding, invalid, refused } from './make.js';
export type { ErrorView } from './make.js';
export * from './public.js';
