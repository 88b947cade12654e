import type { Finding } from '../place.ts';
import { missing, type ServiceToCheck } from './service-to-check.ts';

const PARTS = [
  { has: /^(Out:|.*\bOut: )/m, wanted: 'the events that go out (Out: none, if there are none)' },
  { has: /^```mermaid$/m, wanted: 'its flow as a diagram (```mermaid)' },
  { has: /^## Peculiarities$/m, wanted: 'a section "## Peculiarities"' },
];

/** The README has the service's name, its events, its flow and its peculiarities. Only people can check that it is true. */
export function readmeFaults(each: ServiceToCheck): Finding[] {
  const { tree, service, folder, functions } = each;
  const file = `${folder}/README.md`;
  const text = tree.read(file);
  if (text === undefined) return missing(each, 'README.md', 'purpose, events in and out, flow, peculiarities');
  const titled = text.startsWith(`# ${service}\n`);
  // A stack without functions handles no events and has no flow.
  const absent = functions.length === 0 ? [] : PARTS.filter(({ has }) => !has.test(text));
  return [
    ...(titled ? [] : [{ file, line: 1, text: `must begin with "# ${service}".` }]),
    ...absent.map(({ wanted }) => ({ file, line: 1, text: `lacks ${wanted}.` })),
  ];
}
