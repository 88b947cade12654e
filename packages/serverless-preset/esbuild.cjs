const { join } = require('node:path');

/** Bundling for every function: one small CommonJS module, nothing left outside. `custom.esbuild.config` names this file. */
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
  // Everything is bundled, the AWS SDK included: what was tested is what runs.
  exclude: [],
  // WebAssembly travels within the bundle, as a text that costs nothing until somebody decodes it.
  loader: { '.wasm': 'base64' },
  // Its packages ask for their own address, which they need only where they are not handed these bytes.
  logOverride: { 'empty-import-meta': 'silent' },
  alias: { '@aws-sdk/credential-provider-node': join(__dirname, 'environment-credentials.mjs') },
});
