/** `npm run contracts`, and `npm run contracts -- diff [git ref]`. */
import { DefinitionError } from '@claimstream/events-schema/contracts';
import { check } from './check.ts';
import { diff } from './diff/diff.ts';
import { RefError } from './diff/git-tree.ts';
import { findingLine } from './place.ts';

const USAGE = 'Usage: npm run contracts [-- diff [git ref]]';
const root = process.cwd();
const today = new Date().toISOString().slice(0, 10);
const [command, ...rest] = process.argv.slice(2);

process.exitCode = await run().catch((error: Error) => {
  console.error(error instanceof RefError || error instanceof DefinitionError ? error.message : error);
  return 2;
});

async function run(): Promise<number> {
  if (command === undefined) return hold();
  if (command === 'diff' && rest.length <= 1) return compare(rest[0]);
  console.error(USAGE);
  return 2;
}

async function hold(): Promise<number> {
  const { situation, findings } = await check(root, today);
  for (const line of new Set(findings.map(findingLine))) console.error(line);
  const rules = situation.stacks.flatMap((stack) => stack.rules).length;
  console.log(`${situation.events.length} events, ${rules} rules and their functions; ${findings.length} findings.`);
  return findings.length > 0 ? 1 : 0;
}

async function compare(ref?: string): Promise<number> {
  const { commit, changes, lines, faults } = await diff(root, ref, today);
  for (const line of lines) console.log(line);
  for (const fault of faults) console.error(findingLine(fault));
  const breaking = changes.filter(({ breaks }) => breaks.length > 0).length;
  console.error(
    `Since ${commit.slice(0, 12)}: ${breaking} breaking changes, ${changes.length - breaking} compatible ones.`,
  );
  if (breaking > 0) return 1;
  return faults.length > 0 ? 2 : 0;
}
