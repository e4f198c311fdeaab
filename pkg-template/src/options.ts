// Options of calls: how they are read, and the kinds of which there are.
export * from './option-kinds.js';
export * from './option-reader.js';
