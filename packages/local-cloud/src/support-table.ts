import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCloud } from './cloud.ts';
import { ignoredTypes } from './cloudformation/ignored-types.ts';
import { knownFunctions } from './cloudformation/intrinsics.ts';
import type { CloudService } from './kernel.ts';
import { managedPolicies } from './services/iam/managed-policies.ts';

const BEGIN = '<!-- support table: begin (node src/support-table.ts --write) -->';
const END = '<!-- support table: end -->';

/** The package's README, which holds the table. */
export const readme = join(import.meta.dirname, '../README.md');

const codes = (names: Iterable<string>): string =>
  [...names]
    .sort()
    .map((name) => `\`${name}\``)
    .join(', ');

function table(head: [string, string], rows: (readonly [string, string])[]): string {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return [`| ${head[0]} | ${head[1]} |`, '| --- | --- |', ...sorted.map(([a, b]) => `| ${a} | ${b} |`)].join('\n');
}

/** The emulated services and verbs as Markdown, from the services themselves. */
export function supportTable(services: readonly CloudService[]): string {
  const verbs = services
    .filter((service) => Object.keys(service.verbs).length > 0)
    .map(({ name, verbs: all }) => [name, codes(Object.keys(all))] as const);
  const types = services.flatMap(({ provisioners = {} }) =>
    Object.entries(provisioners).map(([type, { properties }]) => [`\`${type}\``, codes(properties) || '-'] as const),
  );
  const keys = services.flatMap(({ conditionKeys = [] }) => conditionKeys);
  return [
    `### Verbs\n\n${table(['service', 'verbs'], verbs)}`,
    `### CloudFormation types\n\n${table(['type', 'properties'], types)}`,
    `### Accepted without effect\n\n${table(
      ['type', 'why'],
      Object.entries(ignoredTypes).map(([type, why]) => [`\`${type}\``, why] as const),
    )}`,
    `### Also understood\n\n- Intrinsics: ${codes(knownFunctions)}`,
    `- Managed policies: ${codes(Object.keys(managedPolicies))}`,
    `- Condition keys of services: ${codes(new Set(keys)) || 'none'}`,
  ].join('\n\n');
}

/** `text` with the table between its marks replaced. */
export function withTable(text: string, support: string): string {
  const [before, rest] = [text.split(BEGIN)[0]!, text.split(END)[1]];
  if (rest === undefined) throw new Error('The README lacks the marks of the support table');
  return `${before}${BEGIN}\n\n${support}\n\n${END}${rest}`;
}

/** The table of all registered services. */
export async function currentTable(): Promise<string> {
  const cloud = await startCloud({ quiet: true });
  try {
    return supportTable(cloud.services);
  } finally {
    await cloud.stop();
  }
}

if (import.meta.main) {
  const support = await currentTable();
  if (process.argv.includes('--write')) await writeFile(readme, withTable(await readFile(readme, 'utf8'), support));
  else process.stdout.write(`${support}\n`);
}
