/**
 * `npm run cost [-- --json] [--against <file | git ref>] [--write] [--check]`: prices one claim. `--against` reports only differences
 * from earlier counts; `--write` stores the present counts in cost-baseline.json; `--check` fails if they differ from it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../settings.ts';
import { billOf } from './bill.ts';
import { type Counts, countsOf, differences } from './counts.ts';
import { useOfOneJourney } from './one-journey.ts';
import { prices } from './prices.ts';
import { differenceReport, reportOf } from './report.ts';

/** Path from the root, as git names it. */
const BASELINE = 'packages/runner/cost-baseline.json';
const TOLERANCE = 0.1;

/** The counts in a file, or those of a commit; undefined if the commit has none yet. */
function countsAt(fileOrRef: string): Counts | undefined {
  if (existsSync(fileOrRef)) return JSON.parse(readFileSync(fileOrRef, 'utf8'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  git('rev-parse', '--verify', '--quiet', `${fileOrRef}^{commit}`);
  if (git('ls-tree', fileOrRef, '--', BASELINE) === '') return undefined;
  return JSON.parse(git('show', `${fileOrRef}:${BASELINE}`));
}

async function main(): Promise<void> {
  const flag = { type: 'boolean', default: false } as const;
  const options = { json: flag, write: flag, check: flag, against: { type: 'string' } } as const;
  const { json, write, check, against } = parseArgs({ options }).values;
  const past = against && countsAt(against);
  const { usage, resources } = await useOfOneJourney();
  const counts = countsOf(usage);
  const bill = billOf(usage, prices);
  if (write) writeFileSync(join(root, BASELINE), `${JSON.stringify(counts, null, 2)}\n`);
  if (json)
    console.log(
      JSON.stringify({ prices: prices.noted, total: bill.total, services: bill.services, counts, lines: bill.lines }),
    );
  else if (past) console.log(differenceReport(differences(past, counts, TOLERANCE, prices), against!, prices));
  else console.log(reportOf(bill, prices, resources));
  if (!check) return;
  const found = differences(JSON.parse(readFileSync(join(root, BASELINE), 'utf8')), counts, TOLERANCE, prices);
  if (found.length === 0) return;
  console.log(`\n${differenceReport(found, BASELINE, prices)}\nWhere this is meant: npm run cost -- --write`);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
