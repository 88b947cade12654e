/** Bundling for every function: one small ES module, nothing left outside. `custom.esbuild.config` names this file. */
module.exports = () => ({
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  target: 'node24',
  platform: 'node',
  format: 'esm',
  outputFileExtension: '.mjs',
  mainFields: ['module', 'main'],
  // Everything is bundled, the AWS SDK included: what was tested is what runs.
  exclude: [],
  metafile: process.env.BUNDLE_META === '1',
  // Some packages still call require() for Node's own modules.
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
});
