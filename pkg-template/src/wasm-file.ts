// The type of `wanxiang-jobs/core_bg.wasm` and `wanxiang-jobs/reader_bg.wasm` where they are imported as modules.
import type { WasmModule } from './platform.js';

declare const module: WasmModule;
export default module;
