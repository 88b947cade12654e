/**
 * Part of `npm run lint`: checks that every function's code stays small enough to start fast. WebAssembly has a separate limit: it is
 * uploaded and read with the code, but not parsed or compiled before it is needed.
 */
import { packagedBundles } from './bundles.ts';

const KB = 1024;
const LIMITS = { withSdk: 800 * KB, pure: 300 * KB, wasm: 1000 * KB };

const bundles = packagedBundles();
const tooLarge = bundles.filter(({ bytes, callsAws }) => bytes > (callsAws ? LIMITS.withSdk : LIMITS.pure));
for (const { service, name, bytes, callsAws } of tooLarge) {
  const limit = (callsAws ? LIMITS.withSdk : LIMITS.pure) / KB;
  console.error(`${service}/${name} has ${Math.ceil(bytes / KB)} KB of code; ${limit} KB are allowed.`);
}
const heavy = bundles.filter(({ wasmBytes }) => wasmBytes > LIMITS.wasm);
for (const { service, name, wasmBytes } of heavy)
  console.error(
    `${service}/${name} has ${Math.ceil(wasmBytes / KB)} KB of WebAssembly; ${LIMITS.wasm / KB} KB are allowed.`,
  );
const largest = Math.max(...bundles.map(({ bytes }) => bytes));
console.log(
  `${bundles.length} function bundles, the largest ${Math.ceil(largest / KB)} KB; ${tooLarge.length + heavy.length} too large`,
);
process.exitCode = bundles.length === 0 || tooLarge.length + heavy.length > 0 ? 1 : 0;
