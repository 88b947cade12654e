import * as z from 'zod';
import { Metadata } from './metadata.ts';
import { type PersonalDataClass, personalDataClasses } from './personal-data.ts';
import { strictly } from './strictly.ts';

/** The services that may own an event; each publishes under `<service>.service`. */
export const services = [
  'customer',
  'claims',
  'documents',
  'fraud',
  'notifications',
  'settlement',
  'partners',
] as const;
export type ServiceName = (typeof services)[number];

/** What a developer writes to define an event: the whole contract, in one file an event. */
export interface EventDefinition<Name extends string, Data extends z.ZodObject> {
  /** `Noun.PastTense`, the EventBridge detail-type. */
  name: Name;
  /** Integer major; a breaking change raises it. */
  version: number;
  owner: ServiceName;
  /** One line for the catalogue. */
  description: string;
  /** Every field carries `.meta({ title, example, pii })`. */
  data: Data;
  /** The data field that names what the event is about; part of the event's deterministic id. */
  subject: keyof z.infer<Data> & string;
  /** Golden samples: data that must parse. Invalid samples are derived from them, see `samples.ts`. */
  samples: z.infer<Data>[];
}

export interface EventContract<Name extends string = string, Data extends z.ZodObject = z.ZodObject> {
  readonly name: Name;
  readonly version: number;
  readonly source: `${ServiceName}.service`;
  readonly owner: ServiceName;
  readonly description: string;
  readonly subject: string;
  readonly data: Data;
  readonly samples: readonly z.infer<Data>[];
  /** Parses what is about to be published: unknown fields are refused. */
  readonly published: z.ZodType<{ metadata: Metadata; data: z.infer<Data> }>;
  /** Parses what arrived: unknown fields are dropped, another major is refused. */
  readonly consumed: z.ZodType<{ metadata: Metadata; data: z.infer<Data> }>;
  /** EventBridge rule pattern pinning source, detail-type and major version. */
  readonly pattern: { source: string[]; 'detail-type': string[]; detail: { metadata: { version: number[] } } };
}

/** The typed event of a contract, as a subscriber receives it. */
export type EventOf<C extends EventContract> = { metadata: Metadata; data: z.infer<C['data']> };
export type DataOf<C extends EventContract> = z.infer<C['data']>;

/**
 * Defines one event of the contract.
 * @throws TypeError when a field has no personal-data class, or one that must never travel on the bus, or is of a kind
 *   that could carry anything.
 * @example see `events/claim-closed.ts`; `catalogue.ts` and `index.ts` list it.
 */
export function defineEvent<const Name extends string, Data extends z.ZodObject>(
  definition: EventDefinition<Name, Data>,
): EventContract<Name, Data> {
  for (const [path, pii] of personalDataClasses(definition.data)) refuseUnlessPublishable(definition.name, path, pii);
  const version = z.literal(definition.version).meta({ ...Metadata.shape.version.meta(), example: definition.version });
  const metadata = Metadata.extend({ version });
  return {
    ...definition,
    source: `${definition.owner}.service`,
    published: z.strictObject({ metadata: metadata.strict(), data: strictly(definition.data) }) as never,
    consumed: z.object({ metadata, data: definition.data }) as never,
    pattern: {
      source: [`${definition.owner}.service`],
      'detail-type': [definition.name],
      detail: { metadata: { version: [definition.version] } },
    },
  };
}

function refuseUnlessPublishable(event: string, path: string, pii: PersonalDataClass | undefined): void {
  if (pii === undefined)
    throw new TypeError(`${event}: field ${path} names no personal-data class in its .meta({ pii })`);
  if (pii === 'personal')
    throw new TypeError(`${event}: field ${path} is personal data and must not travel in an event`);
}
