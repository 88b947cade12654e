import * as z from 'zod';
import type { EventContract } from './define-event.ts';
import { personalDataClasses } from './personal-data.ts';

/** The catalogue for people: every event with its fields. Who listens to an event stands in the listeners' READMEs. */
export function cataloguePage(events: readonly EventContract[]): string {
  const contracts = [...events].sort((a, b) => a.name.localeCompare(b.name) || a.version - b.version);
  const rows = contracts.map(({ name, version, owner, description }) => [
    `[${name}](#${anchor(name)})`,
    String(version),
    owner,
    description,
  ]);
  return [
    '# Events\n',
    'Generated from `events-schema/src` by `npm run setup`; do not edit. `detail` of every event is',
    '`{ metadata, data }`; the fields below are those of `data`. `data class` says how a field relates to a person: `none`,',
    '`pseudonym` (an opaque id) or `fingerprint` (a keyed hash); plain personal values cannot be defined in an event.\n',
    table(['event', 'version', 'published by', 'says that'], rows),
    ...contracts.map(section),
  ].join('\n');
}

function section(contract: EventContract): string {
  const schema = z.toJSONSchema(contract.data, { target: 'draft-2020-12' }) as JsonObject;
  const classes = new Map(personalDataClasses(contract.data));
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    fieldRows(name, field, (schema.required ?? []).includes(name), classes),
  );
  return [
    `\n## ${contract.name}\n`,
    `${contract.description}. Source \`${contract.source}\`, version ${contract.version}, about one \`${contract.subject}\`.\n`,
    table(['field', 'type', 'required', 'data class', 'what'], rows),
  ].join('\n');
}

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
  // A field that several alternatives share in the same form is told once.
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
const anchor = (name: string) => name.toLowerCase().replaceAll('.', '');

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
