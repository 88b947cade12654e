const { join } = require('node:path');

/** Bundling for every function: one small CommonJS module with everything in it. `custom.esbuild.config` names this file. */
module.exports = () => ({
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  target: 'node24',
  platform: 'node',
  // An ES module that imports node:http reads every export of it, and some of them load more; require() reads none.
  format: 'cjs',
  outputFileExtension: '.cjs',
  mainFields: ['module', 'main'],
  // Everything is bundled, the AWS SDK included, so that the tested code is the code that runs.
  exclude: [],
  // WebAssembly is in the bundle as a text, which costs nothing until it is decoded.
  loader: { '.wasm': 'base64' },
  // The WebAssembly packages read their own address, which they need only without these bytes.
  logOverride: { 'empty-import-meta': 'silent' },
  alias: { '@aws-sdk/credential-provider-node': join(__dirname, 'environment-credentials.mjs') },
});
