// Without a loader: for those who bring the module themselves, `await init({ module })`.
export * from './index.js';
