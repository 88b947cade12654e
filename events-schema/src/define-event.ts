import * as z from 'zod';
import { Metadata } from './metadata.ts';
import { strictly } from './strictly.ts';

/** What a developer writes to define an event: the whole contract, in one file an event, `src/<owner>/<event>.ts`. */
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
  /** The data field that names what the event is about; part of the event's deterministic id. */
  subject: keyof z.infer<Data> & string;
  /** Golden samples: data that must parse. Invalid samples are derived from them, see `samples.ts`. */
  samples: z.infer<Data>[];
  /** Several services publish an event of this name, each under its own source and with a file of its own. */
  eachService?: true;
  /** Why it is published although no service listens. */
  unconsumed?: string;
  /** ISO date of the last day on which this major is published; its subscribers move to the next major before. */
  endsOn?: string;
}

export interface EventContract<Name extends string = string, Data extends z.ZodObject = z.ZodObject>
  extends Readonly<Omit<EventDefinition<Name, Data>, 'subject' | 'samples'>> {
  readonly source: `${string}.service`;
  readonly subject: string;
  readonly samples: readonly z.infer<Data>[];
  /** Parses what is about to be published: unknown fields are refused. */
  readonly published: z.ZodType<{ metadata: Metadata; data: z.infer<Data> }>;
  /** Parses what arrived: unknown fields are dropped, another major is refused. */
  readonly consumed: z.ZodType<{ metadata: Metadata; data: z.infer<Data> }>;
}

/** The typed event of a contract, as a subscriber receives it. */
export type EventOf<C extends EventContract> = { metadata: Metadata; data: z.infer<C['data']> };
export type DataOf<C extends EventContract> = z.infer<C['data']>;

/**
 * Defines one event of the contract. Does next to nothing at load, which every cold start pays for: schemas are built on
 * first use, and what an event may carry is checked when files are generated (`contractFaults`) and in a test.
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
