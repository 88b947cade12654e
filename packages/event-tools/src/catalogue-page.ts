import { type EventContract, personalDataClasses } from '@claimstream/events-schema';
import { exportNameOf } from '@claimstream/events-schema/export-name';
import * as z from 'zod';
import type { Facts, Use } from './facts/facts.ts';

type Uses = Pick<Facts, 'consumers' | 'producers'>;

/** The catalogue for people: every event with its fields, and which functions publish and consume it. */
export function cataloguePage(events: readonly EventContract[], uses: Uses): string {
  const contracts = [...events].sort((a, b) => a.name.localeCompare(b.name) || a.version - b.version);
  const rows = contracts.map((contract) => [
    `[${contract.name}](#${anchor(headingOf(contract))})`,
    String(contract.version),
    contract.owner,
    contract.description,
    services(uses.consumers.get(exportNameOf(contract)) ?? []) || contract.unconsumed || 'nobody',
  ]);
  return [
    '# Events\n',
    'Generated from `events-schema/src` by `npm run setup`; do not edit. `detail` of every event is',
    '`{ metadata, data }`; the fields below are those of `data`. `data class` says how a field relates to a person: `none`,',
    '`pseudonym` (an opaque id) or `fingerprint` (a keyed hash); plain personal values cannot be defined in an event.\n',
    table(['event', 'version', 'published by', 'says that', 'consumed by'], rows),
    ...contracts.map((contract) => section(contract, uses)),
  ].join('\n');
}

function section(contract: EventContract, { consumers, producers }: Uses): string {
  const schema = z.toJSONSchema(contract.data, { target: 'draft-2020-12' }) as JsonObject;
  const classes = new Map(personalDataClasses(contract.data));
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    fieldRows(name, field, (schema.required ?? []).includes(name), classes),
  );
  const exportName = exportNameOf(contract);
  const by = functions(producers.get(exportName) ?? []) || 'no function';
  const consumed = functions(consumers.get(exportName) ?? []);
  const nobody = contract.unconsumed ? `nobody: ${contract.unconsumed}` : 'nobody';
  return [
    `\n## ${headingOf(contract)}\n`,
    `${contract.description}. Source \`${contract.source}\`, version ${contract.version}, about one \`${contract.subject}\`.`,
    ...(contract.endsOn ? [`Published until ${contract.endsOn}.`] : []),
    `Published by ${by}. Consumed by ${consumed || nobody}.\n`,
    table(['field', 'type', 'required', 'data class', 'what'], rows),
  ].join('\n');
}

/** A later major has its own heading, and so its own anchor. */
const headingOf = ({ name, version, owner, eachService }: EventContract) =>
  (version === 1 ? name : `${name} ${version}`) + (eachService ? ` of ${owner}` : '');
const functions = (uses: readonly Use[]) =>
  uses
    .map((use) => code(`${use.service}/${use.function}`))
    .sort()
    .join(', ');
const services = (uses: readonly Use[]) => [...new Set(uses.map(({ service }) => service))].sort().join(', ');

interface JsonObject {
  type?: string;
  title?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonObject>;
  required?: string[];
  items?: JsonObject;
  oneOf?: JsonObject[];
  anyOf?: JsonObject[];
}

function fieldRows(path: string, field: JsonObject, required: boolean, classes: Map<string, unknown>): string[][] {
  const alternatives = field.oneOf ?? field.anyOf;
  const nested = field.properties ? [field] : (alternatives?.filter(({ properties }) => properties) ?? []);
  const own = [
    code(path),
    typeOf(field),
    required ? 'yes' : 'no',
    String(classes.get(path) ?? classes.get(`${path}[]`) ?? ''),
    field.title ?? '',
  ];
  const rows = nested.flatMap((object) =>
    Object.entries(object.properties ?? {}).flatMap(([name, inner]) =>
      fieldRows(`${path}.${name}`, inner, (object.required ?? []).includes(name), classes),
    ),
  );
  // A field that several alternatives share in the same form is listed once.
  const told = new Set<string>();
  return [own, ...rows].filter((row) => !told.has(row.join()) && told.add(row.join()));
}

function typeOf(field: JsonObject): string {
  if (field.enum) return field.enum.map((value) => code(String(value))).join(', ');
  if (field.const !== undefined) return code(String(field.const));
  if (field.oneOf ?? field.anyOf) return 'one of';
  if (field.type === 'array') return `list of ${typeOf(field.items ?? {})}`;
  return [field.type, field.format].filter(Boolean).join(', ');
}

const code = (text: string) => `\`${text}\``;
const anchor = (name: string) => name.toLowerCase().replaceAll('.', '').replaceAll(' ', '-');

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
