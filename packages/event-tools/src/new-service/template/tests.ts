import type { Request } from '../request.ts';
import { camel } from '../words.ts';
import { importsOf } from './source.ts';

export function silence(): string {
  return `/** These tests do not look at logs. */
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';

export {};
`;
}

export function domainTest({ words, events }: Request): string {
  const { one, type } = words;
  const [{ exportName, contract }] = events as [Request['events'][number]];
  return `${importsOf(events.slice(0, 1))}
import fc from 'fast-check';
import { learn, type ${type}, ${type}Fact } from '../src/domain/${one}.ts';

const [data] = ${exportName}.samples;
const { ${contract.subject}: subjectId } = data!;
const facts = ['10:00:00Z', '10:00:00.000Z', '09:00:00.000Z', '11:00:00.000Z'].map((time, index) =>
  ${type}Fact.parse({
    event: '${exportName}',
    eventId: \`6f0f2ac4-3d6c-5b83-9a53-3f9b6f8f6f0\${index}\`,
    occurredAt: \`2026-03-01T\${time}\`,
    data,
  }),
);
const newest = facts.at(-1)!;

const learnAll = (all: readonly ${type}Fact[]) =>
  all.reduce<${type} | undefined>((known, fact) => learn(known, subjectId, fact) ?? known, undefined);

describe('${aOrAn(one)} ${one.replaceAll('-', ' ')}', () => {
  it('holds the first fact about its subject', () => {
    expect(learn(undefined, subjectId, newest)).toEqual({ subjectId, facts: [newest] });
  });

  it('is not changed by a duplicate', () => {
    expect(learn(learnAll([newest]), subjectId, newest)).toBeUndefined();
  });

  it('holds the newest fact of an event, in whatever order they arrive', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(learnAll(shuffled)).toEqual({ subjectId, facts: [newest] });
      }),
    );
  });
});
`;
}

export function useCaseTest({ words, events }: Request): string {
  const { one, many, type, store } = words;
  const [{ exportName, contract }] = events as [Request['events'][number]];
  return `import './silence.ts';
${importsOf(events.slice(0, 1))}
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { record${type} } from '../src/application/record-${one}.ts';
import { ${type}Fact } from '../src/domain/${one}.ts';
import { ${store} } from '../src/store/${many}.ts';

const [data] = ${exportName}.samples;
const { ${contract.subject}: subjectId } = data!;
const factAt = (occurredAt: string, eventId = '6f0f2ac4-3d6c-5b83-9a53-3f9b6f8f6f01') =>
  ${type}Fact.parse({ event: '${exportName}', eventId, occurredAt, data });
const earlier = factAt('2026-03-01T10:00:00.000Z');
const later = factAt('2026-03-01T11:00:00.000Z', '6f0f2ac4-3d6c-5b83-9a53-3f9b6f8f6f02');

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

async function world() {
  const fresh = await tables.fresh();
  const ${camel(many)} = new ${store}(fresh.table);
  return { fresh, ${camel(many)}, known: async () => (await ${camel(many)}.get(subjectId))?.item };
}

describe('recording ${aOrAn(one)} ${one.replaceAll('-', ' ')}', () => {
  it('keeps the fact of the event once', async () => {
    const { ${camel(many)}, known, fresh } = await world();
    await record${type}(${camel(many)})(subjectId, later);
    const [before] = await fresh.items();
    await record${type}(${camel(many)})(subjectId, later);
    expect(await known()).toEqual({ subjectId, facts: [later] });
    expect(await fresh.items()).toEqual([before]);
  });

  it('keeps the newer of two facts that arrive at the same time, in either order', async () => {
    const { ${camel(many)}, known } = await world();
    const record = record${type}(${camel(many)});
    await Promise.all([record(subjectId, later), record(subjectId, earlier)]);
    await record(subjectId, earlier);
    expect(await known()).toEqual({ subjectId, facts: [later] });
  });

  it('survives a crash at every place', async () => {
    const places = await atEveryCrash(
      world,
      ({ ${camel(many)} }, crash) => record${type}(crash.methods(${camel(many)}))(subjectId, later),
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBe(4);
  });
});
`;
}

export function serviceTest({ words, events }: Request): string {
  const { service } = words;
  const names = events.map(({ exportName }) => exportName);
  return `import { createEvent } from '@claimstream/events-schema';
${importsOf(events)}
import { contextOf, type DeployedAlone, deployAlone, until } from '@claimstream/test-drive';

const golden = [
${names.map((name) => `  createEvent(${name}, ${name}.samples[0]!, contextOf('${name}')),`).join('\n')}
];

describe('the ${service} service, alone, with every message delivered twice', () => {
  let service: DeployedAlone;
  const operator = { kind: 'operator' } as const;

  beforeAll(async () => {
    service = await deployAlone('${service}', { deliverTwice: true, api: false });
  });
  afterAll(() => service.stop());

  const facts = async (): Promise<string[]> => {
    const { ref } = service.cloud.resource(service.stack, 'Table');
    const { Items } = await service.cloud.kernel.call(operator, 'dynamodb', 'Scan', { TableName: ref });
    return Items.flatMap((item: any) => item.facts.L.map((fact: any) => fact.M.event.S)).sort();
  };

  it('records each event, published twice, once', async () => {
    await service.put(...golden);
    await service.put(...golden);
    await until(async () => (await facts()).length >= golden.length);
    expect(await facts()).toEqual([${names.map((name) => `'${name}'`).join(', ')}]);
  });

  it('has no dead letters, and makes no forbidden request', async () => {
    const QueueUrl = service.cloud.resource(service.stack, 'FactsDlq').ref;
    const input = { QueueUrl, AttributeNames: ['All'] };
    const { Attributes } = await service.cloud.kernel.call(operator, 'sqs', 'GetQueueAttributes', input);
    expect(Attributes.ApproximateNumberOfMessages).toBe('0');
    expect(service.cloud.notices()).toEqual([]);
  });
});
`;
}

const aOrAn = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a');
