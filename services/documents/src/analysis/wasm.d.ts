/** The bundler gives the bytes of a WebAssembly file: `loader` in `serverless-preset/esbuild.cjs`. */
declare module '*.wasm' {
  const bytes: Uint8Array;
  export default bytes;
}

/** Of the types of browsers, which services do without, what the codecs need. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
}
