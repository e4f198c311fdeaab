// The package, and the bytes of its module's memory: the one instance that it makes on the first call is noticed.
const { Instance } = WebAssembly;
let memory;

WebAssembly.Instance = class extends Instance {
  constructor(...args) {
    super(...args);
    ({ memory } = this.exports);
  }
};
export const { parseNotify, parseResponse } = await import('wanxiang-jobs');
parseResponse('<Response/>');
WebAssembly.Instance = Instance;
if (memory === undefined) throw new Error('the package was loaded before its memory could be noticed');

export const moduleBytes = () => memory.buffer.byteLength;
