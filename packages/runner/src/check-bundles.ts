/** Part of `npm run lint`: no function's code may outgrow the size that starts fast. */
import { packagedBundles } from './bundles.ts';

const KB = 1024;
const LIMITS = { withSdk: 800 * KB, pure: 300 * KB };

const bundles = packagedBundles();
const tooLarge = bundles.filter(({ bytes, callsAws }) => bytes > (callsAws ? LIMITS.withSdk : LIMITS.pure));
for (const { service, name, bytes, callsAws } of tooLarge) {
  const limit = (callsAws ? LIMITS.withSdk : LIMITS.pure) / KB;
  console.error(`${service}/${name} has ${Math.ceil(bytes / KB)} KB of code; ${limit} KB are allowed.`);
}
const largest = Math.max(...bundles.map(({ bytes }) => bytes));
console.log(
  `${bundles.length} function bundles, the largest ${Math.ceil(largest / KB)} KB; ${tooLarge.length} too large`,
);
process.exitCode = bundles.length === 0 || tooLarge.length > 0 ? 1 : 0;
