import * as z from 'zod';
import { Metadata } from './metadata.ts';
import { strictly } from './strictly.ts';

/** The definition that a developer writes for an event: its whole contract, in its own file `src/<owner>/<event>.ts`. */
export interface EventDefinition<Name extends string, Data extends z.ZodObject> {
  /** `Noun.PastTense`, the EventBridge detail-type. */
  name: Name;
  /** Integer major; a breaking change raises it. */
  version: number;
  /** The service that publishes it, as `<owner>.service`; also the folder of the event's file. */
  owner: string;
  /** One line for the catalogue. */
  description: string;
  /** Every field carries `.meta({ title, example, pii })`. */
  data: Data;
  /** The data field that identifies the event's subject; part of its deterministic id. */
  subject: keyof z.infer<Data> & string;
  /** Golden samples: data that must parse. Invalid samples are derived from them, see `samples.ts`. */
  samples: z.infer<Data>[];
  /** Several services publish an event of this name, each under its own source and from its own file. */
  eachService?: true;
  /** Why it is published although no service listens. */
  unconsumed?: string;
  /** ISO date of the last day on which this major is published; its subscribers must have moved to the next major by then. */
  endsOn?: string;
}

export interface EventContract<Name extends string = string, Data extends z.ZodObject = z.ZodObject>
  extends Readonly<Omit<EventDefinition<Name, Data>, 'subject' | 'samples'>> {
  readonly source: `${string}.service`;
  readonly subject: string;
  readonly samples: readonly z.infer<Data>[];
  /** Parses an event about to be published: refuses unknown fields. */
  readonly published: z.ZodType<{ metadata: Metadata; data: z.infer<Data> }>;
  /** Parses an event that arrived: drops unknown fields, refuses another major. */
  readonly consumed: z.ZodType<{ metadata: Metadata; data: z.infer<Data> }>;
}

/** The typed event of a contract, as a subscriber receives it. */
export type EventOf<C extends EventContract> = { metadata: Metadata; data: z.infer<C['data']> };
export type DataOf<C extends EventContract> = z.infer<C['data']>;

/**
 * Defines one event of the contract. Every cold start pays for work at load, so it does next to none: schemas are built on
 * first use; the generator (`contractFaults`) and a test check which fields an event may carry.
 * @example see `claims/claim-closed.ts`
 */
export function defineEvent<const Name extends string, Data extends z.ZodObject>(
  definition: EventDefinition<Name, Data>,
): EventContract<Name, Data> {
  let published: z.ZodType | undefined;
  let consumed: z.ZodType | undefined;
  return {
    ...definition,
    source: `${definition.owner}.service`,
    get published() {
      published ??= z.strictObject({
        metadata: metadataOf(definition.version).strict(),
        data: strictly(definition.data),
      });
      return published as never;
    },
    get consumed() {
      consumed ??= z.object({ metadata: metadataOf(definition.version), data: definition.data });
      return consumed as never;
    },
  };
}

function metadataOf(version: number) {
  return Metadata.extend({ version: z.literal(version).meta({ ...Metadata.shape.version.meta(), example: version }) });
}
