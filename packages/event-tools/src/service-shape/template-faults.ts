import { lineOf } from '../checks/situation.ts';
import type { Finding } from '../place.ts';
import { missing, type ServiceToCheck } from './service-to-check.ts';

const PRESET = '../../packages/serverless-preset';
/** The lines that a `serverless.yml` with functions takes from the preset, word for word. */
const FROM_PRESET = [
  ['plugins:', `plugins: \${file(${PRESET}/service.yml):plugins}`],
  ['provider:', `provider: \${file(${PRESET}/provider.cjs)}`],
  ['esbuild:', `  esbuild: \${file(${PRESET}/service.yml):esbuild}`],
  ['package:', 'package: { individually: true }'],
  ['resources:', `resources: \${file(./infrastructure.cjs)}`],
] as const;

/** The stack that all others depend on: the preset's provider names its user pool, and it has no table. */
const FOUNDATION = 'platform';
const OF_ITS_OWN: readonly string[] = ['provider:', 'resources:'];

export function templateFaults(each: ServiceToCheck): Finding[] {
  const { tree, service, folder, functions } = each;
  const file = `${folder}/serverless.yml`;
  const lines = (tree.read(file) ?? '').split('\n');
  const wanted = [
    ['service:', `service: claimstream-${service}`],
    ...(functions.length > 0 ? FROM_PRESET : []).filter(([key]) => service !== FOUNDATION || !OF_ITS_OWN.includes(key)),
  ] as const;
  return [
    ...wanted
      .filter(([, line]) => !lines.includes(line))
      .map(([key, line]) => ({ file, line: lineOf(tree, file, key) ?? 1, text: `must say "${line.trim()}".` })),
    ...(functions.length > 0 && service !== FOUNDATION
      ? missing(each, 'infrastructure.cjs', 'tables, queues and rules of the service')
      : []),
  ];
}
