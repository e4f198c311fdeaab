// Files that are no scripts, or are made while the package is built.

declare module '*.wasm' {
  const module: import('./platform.js').WasmModule;
  export default module;
}

declare module '*.wasm?module' {
  const module: import('./platform.js').WasmModule;
  export default module;
}

declare module '*/core_base64.js' {
  const base64: string;
  export default base64;
}
