/** The bundler exports a WebAssembly file as base64: `loader` in `serverless-preset/esbuild.cjs`. */
declare module '*.wasm' {
  const base64: string;
  export default base64;
}

/** The part of the browser types, which services omit, that the codecs need. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
}
