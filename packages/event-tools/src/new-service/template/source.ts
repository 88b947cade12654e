import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import type { Request } from '../request.ts';
import { camel, pascal } from '../words.ts';

const moduleOf = ({ file }: DefinedEvent) => `@claimstream/events-schema/${file.replace(/\.ts$/, '')}`;
export const importsOf = (events: readonly DefinedEvent[]) =>
  events.map((event) => `import { ${event.exportName} } from '${moduleOf(event)}';`).join('\n');
export const storeFactory = ({ words }: Request) => `${camel(words.one)}Store`;
const useCase = ({ words }: Request) => `record${words.type}`;

export function entry(request: Request): string {
  const { words, events } = request;
  const bindings = events.map(
    ({ exportName, contract }) =>
      `  on(${exportName}, ({ data, metadata }) => record(data.${contract.subject}, { event: '${exportName}', ...when(metadata), data })),`,
  );
  return `import type { Metadata } from '@claimstream/events-schema';
${importsOf(events)}
import { eventHandler, on } from '@claimstream/lambda-kit';
import { ${useCase(request)} } from '../application/record-${words.one}.ts';
import { ${storeFactory(request)} } from '../store/${words.many}.ts';

const record = ${useCase(request)}(${storeFactory(request)}());
const when = ({ id, occurredAt }: Metadata) => ({ eventId: id, occurredAt });

export const handler = eventHandler([
${bindings.join('\n')}
]);
`;
}

export function application(request: Request): string {
  const { one, many, type, store } = request.words;
  return `import { retryOnConflict } from '@claimstream/lambda-kit';
import { type ${type}Fact, learn } from '../domain/${one}.ts';
import type { ${store} } from '../store/${many}.ts';

/** Keeps an event's fact about its subject. A duplicate, or an event older than the known fact, changes nothing. */
export function ${useCase(request)}(${camel(many)}: Pick<${store}, 'get' | 'write'>) {
  return (subjectId: string, fact: ${type}Fact): Promise<void> =>
    retryOnConflict(async () => {
      const known = await ${camel(many)}.get(subjectId);
      const ${camel(one)} = learn(known?.item, subjectId, fact);
      if (${camel(one)}) await ${camel(many)}.write(${camel(one)}, known?.version ?? 'absent');
    });
}
`;
}

export function domain({ words, events }: Request): string {
  const { one, type } = words;
  const forms = events.map(
    ({ exportName }) => `  z.object({ event: z.literal('${exportName}'), ...happened, data: ${exportName}.data }),`,
  );
  return `${importsOf(events)}
import * as z from 'zod';

const happened = { eventId: z.uuid(), occurredAt: z.iso.datetime() };

/** The fact of one event, by the event's name in the contract. */
export const ${type}Fact = z.discriminatedUnion('event', [
${forms.join('\n')}
]);
export type ${type}Fact = z.infer<typeof ${type}Fact>;

/** The known facts about one subject: the newest of each event, in the order in which they happened. */
export const ${type} = z.object({ subjectId: z.string().min(1), facts: z.array(${type}Fact) });
export type ${type} = z.infer<typeof ${type}>;

/** @returns the ${one.replaceAll('-', ' ')} with this fact; undefined if it already holds the fact or a newer one */
export function learn(known: ${type} | undefined, subjectId: string, fact: ${type}Fact): ${type} | undefined {
  const facts = known?.facts ?? [];
  const former = facts.find(({ event }) => event === fact.event);
  if (former && inOrder(former, fact) >= 0) return undefined;
  return { subjectId, facts: [...facts.filter((each) => each !== former), fact].sort(inOrder) };
}

/** Ids order facts of the same moment, so that every order of delivery has the same result. */
function inOrder(one: ${type}Fact, other: ${type}Fact): number {
  return Date.parse(one.occurredAt) - Date.parse(other.occurredAt) || one.eventId.localeCompare(other.eventId);
}
`;
}

export function store(request: Request): string {
  const { one, type, store } = request.words;
  const key = pascal(one)
    .replaceAll(/(?<=.)([A-Z])/g, '_$1')
    .toUpperCase();
  return `import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { ${type} } from '../domain/${one}.ts';

/** The known facts, one item per subject. */
export class ${store} {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(subjectId: string): Promise<Stored<${type}> | undefined> {
    return this.#table.get(${type}, keyOf(subjectId));
  }

  /** @throws WriteConflict if somebody else wrote since \`expect\` was read */
  write(item: ${type}, expect: Change['expect']): Promise<void> {
    return this.#table.write({ key: keyOf(item.subjectId), item, expect });
  }
}

const keyOf = (subjectId: string) => ({ pk: \`${key}#\${subjectId}\`, sk: '${key}' });

/** Over the service table. */
export const ${storeFactory(request)} = () => new ${store}(serviceTable());
`;
}
