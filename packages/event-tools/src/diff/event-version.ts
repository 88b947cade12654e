import type { EventContract } from '@claimstream/events-schema';
import { exportNameOf } from '@claimstream/events-schema/export-name';
import { jsonSchemaOf } from '@claimstream/events-schema/json-schema';
import type { SourceTree } from '../source-tree.ts';
import type { JsonSchema } from './json-schema.ts';

/** The compared facts of one major of an event. */
export interface EventVersion {
  name: string;
  version: number;
  /** Undefined if the files do not say: generated files from before owners had folders. */
  owner: string | undefined;
  subject: string | undefined;
  /** One of several events of this name, each of another service. */
  eachService?: true | undefined;
  unconsumed?: string | undefined;
  endsOn?: string | undefined;
  /** JSON Schema of `detail`, as published. */
  schema: JsonSchema;
}

/** `Claim.Closed`, for a later major `Claim.Closed.v2`. */
export const labelOf = ({ name, version, owner, eachService }: Omit<EventVersion, 'schema' | 'subject'>) =>
  name + (version === 1 ? '' : `.v${version}`) + (eachService ? `(${owner})` : '');

/** The version that the sources define now, independent of generated files. */
export function versionOf(contract: EventContract): EventVersion {
  return { ...fromSchema(jsonSchemaOf(contract) as JsonSchema), owner: contract.owner, subject: contract.subject };
}

const SCHEMAS = 'events-schema/generated/schemas';

/** The events of a commit, from its generated files; each folder is an owner. In older commits all files were in one folder. */
export function versionsIn(tree: SourceTree): EventVersion[] {
  return tree.list(SCHEMAS).flatMap((entry) => {
    if (entry.endsWith('.json')) return [read(tree, entry, undefined)];
    return tree.list(`${SCHEMAS}/${entry}`).map((file) => read(tree, `${entry}/${file}`, entry));
  });
}

function read(tree: SourceTree, file: string, folder: string | undefined): EventVersion {
  const found = fromSchema(JSON.parse(tree.read(`${SCHEMAS}/${file}`) ?? '') as JsonSchema);
  return {
    ...found,
    owner: folder ?? ownerByPattern(tree, found),
    subject: found.subject ?? subjectBySamples(tree, file),
  };
}

function fromSchema(schema: JsonSchema): EventVersion {
  const { title, properties, subject, unconsumed, endsOn, eachService } = schema;
  const version = properties?.metadata?.properties?.version?.const;
  if (typeof title !== 'string' || typeof version !== 'number')
    throw new Error(`A generated schema names no event and major: ${JSON.stringify(schema).slice(0, 80)}`);
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    name: title,
    version,
    owner: undefined,
    subject: text(subject),
    eachService: eachService === true ? true : undefined,
    unconsumed: text(unconsumed),
    endsOn: text(endsOn),
    schema,
  };
}

/** For older schemas, which did not name the subject: the first invalid sample is the one without it. */
function subjectBySamples(tree: SourceTree, file: string): string | undefined {
  const samples = tree.read(`events-schema/generated/samples/${file}`);
  return samples && /"name": "without (\w+)"/.exec(samples)?.[1];
}

function ownerByPattern(tree: SourceTree, event: EventVersion): string | undefined {
  const patterns = tree.read('events-schema/patterns.cjs') ?? '';
  return new RegExp(`\\b${exportNameOf(event)}"?: \\{\\s*"?source"?: \\[\\s*["']([\\w-]+)\\.service`).exec(
    patterns,
  )?.[1];
}
