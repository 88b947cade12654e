/** The bundler gives a WebAssembly file as base64: `loader` in `serverless-preset/esbuild.cjs`. */
declare module '*.wasm' {
  const base64: string;
  export default base64;
}

/** Of the types of browsers, which services do without, what the codecs need. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
}
