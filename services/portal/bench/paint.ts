/**
 * `npm run bench:pages -- [--runs 5]`: largest contentful paint of pages in a browser with an empty cache, beside an empty page on the
 * same machine. The pages take turns, so that other load on the machine affects them all alike.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { median } from '@claimstream/runner';
import { becomeInsured, newClaimant, reportLoss, signUp } from '../test/browser/harness/claimant.ts';
import { type RunningPortal, runningPortal } from '../test/browser/harness/running-portal.ts';
import type { VisitOptions } from '../test/browser/harness/visit.ts';
import { serveEmptyPage } from './empty-page.ts';
import { largestPaint } from './largest-paint.ts';

interface Measured {
  name: string;
  path: string;
  /** Text that is visible once the page is ready. */
  seen: string | RegExp;
  visitor?: VisitOptions;
  /** Upper limit of the median on a quiet machine, in milliseconds. */
  within?: number;
}

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error('--runs takes a whole number from 1: npm run bench:pages -- --runs 5');
  process.exit(2);
}

const portal = await runningPortal();
const empty = await serveEmptyPage();
try {
  const visitor = await customerWithClaim(portal);
  await measure([
    { name: 'empty page', path: empty.url, seen: 'Nothing but these words.' },
    { name: 'sign-in', path: '/sign-in', seen: 'E-mail address', within: 1_200 },
    { name: 'list of claims', path: '/claims', seen: /CL-\w+-\w+/, visitor, within: 2_000 },
  ]);
} finally {
  await empty.close();
  await portal.stop();
}

async function measure(pages: readonly Measured[]): Promise<void> {
  const times = pages.map((): number[] => []);
  const load = () => loadavg()[0]!.toFixed(1);
  const before = load();
  for (let run = 0; run < runs; run += 1)
    for (const [at, { path, seen, visitor }] of pages.entries()) {
      const { context, page } = await portal.visit(visitor);
      times[at]!.push(await largestPaint(page, path, seen));
      await context.close();
    }
  console.log(
    `largest contentful paint, nothing cached, medians of ${runs}; load average ${before}, ${load()} at the end`,
  );
  for (const [at, { name, within }] of pages.entries()) {
    const ms = median(times[at]!);
    const ratio = (ms / median(times[0]!)).toFixed(1);
    const limit = within ? `   to stay under ${within} ms on a quiet machine` : '';
    console.log(`${name.padEnd(16)}${Math.round(ms).toString().padStart(6)} ms${ratio.padStart(7)} ×${limit}`);
  }
}

/** Browser state of a signed-in customer whose list has a claim. */
async function customerWithClaim({ platform, visit }: RunningPortal): Promise<VisitOptions> {
  const { page, context } = await visit();
  const who = await newClaimant({ seed: 3 });
  await signUp(page, platform.cloud.endpoint, who);
  await becomeInsured(page, who);
  await reportLoss(page, who);
  const storageState = await context.storageState();
  await context.close();
  return { storageState };
}
