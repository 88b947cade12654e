import { factsOf } from '../src/facts/facts.ts';
import { treeOf } from '../src/source-tree.ts';

const EVENTS = ['CarSeen', 'CarSold', 'CarLost'];
const imports = `
import { createEvent } from '@claimstream/events-schema';
import { CarSeen } from '@claimstream/events-schema/cars/car-seen';
import { CarSold as Sold } from '@claimstream/events-schema/cars/car-sold';
import type { CarLost } from '@claimstream/events-schema/cars/car-lost';
import { eventHandler, on } from '@claimstream/lambda-kit';
`;
const yml = `
service: claimstream-garage
functions:
  - park:
      handler: src/functions/park.handler
      events: [{ sqs: { arn: !GetAtt CarsQueue.Arn } }]
  - \${file(../preset/publish.cjs)}
`;

/** Facts of the one function of a service with these files under `src`. */
function factsWith(files: Record<string, string>) {
  const paths = Object.entries(files).map(([file, text]): [string, string] => [`services/garage/src/${file}`, text]);
  const { functions } = factsOf(treeOf(new Map([['services/garage/serverless.yml', yml], ...paths])), (name) =>
    EVENTS.includes(name),
  );
  const [park] = functions;
  const events = (calls: { events: string[] }[]) => calls.map((call) => call.events.join());
  return { ...park!, handles: events(park!.handles), creates: events(park!.creates) };
}
const handles = (code: string, more: Record<string, string> = {}) =>
  factsWith({ 'functions/park.ts': `${imports}${code}`, ...more }).handles;
const creates = (code: string, more: Record<string, string> = {}) =>
  factsWith({ 'functions/park.ts': `${imports}${code}`, ...more }).creates;

it('finds each function with its line and its source', () => {
  expect(factsWith({ 'functions/park.ts': `${imports}export const handler = eventHandler([]);` })).toMatchObject({
    service: 'garage',
    name: 'park',
    file: 'services/garage/serverless.yml',
    line: 4,
    source: 'services/garage/src/functions/park.ts',
    listens: true,
  });
});

describe('the events that a function handles', () => {
  it.each([
    ['a list', 'export const handler = eventHandler([on(CarSeen, see), on(Sold, sell)]);', ['CarSeen', 'CarSold']],
    ['a constant', 'const all = [on(CarSeen, see)]; export const handler = eventHandler(all);', ['CarSeen']],
    ['another name for an event', 'const E = CarSeen; export const handler = eventHandler([on(E, see)]);', ['CarSeen']],
    ['a choice', 'export const handler = eventHandler([on(x ? CarSeen : Sold, see)]);', ['CarSeen,CarSold']],
    [
      'a list built by map',
      'const all = [{ contract: CarSeen }, row(Sold, () => CarSeen)]; export const handler = eventHandler(all.map(({ contract }) => on(contract, see)));',
      ['CarSeen,CarSold'],
    ],
    [
      'calls by a namespace',
      `import * as kit from '@claimstream/lambda-kit'; export const handler = kit.eventHandler([kit.on(CarSeen, see), other.on(Sold, sell)]);`,
      ['CarSeen'],
    ],
    ['no readable name', 'export const handler = eventHandler([on(JSON.parse(x), see)]);', ['']],
  ])('are read from %s', (_, code, events) => {
    expect(handles(code)).toEqual(events);
  });

  it('are read through other files, renamed exports and namespaces', () => {
    expect(
      handles(
        `import { subscriptions } from '../index.ts'; import * as events from '@claimstream/events-schema/catalogue';
         export const handler = eventHandler([...subscriptions, on(events.CarLost, lose)]);`,
        {
          'index.ts': `export { rows as subscriptions } from './rows.ts';`,
          'rows.ts': `${imports} export const rows = [CarSeen].map((each) => on(each, see)); export const others = [on(Sold, sell)];`,
        },
      ),
    ).toEqual(['CarLost', 'CarSeen']);
  });
});

describe('the events that a function creates', () => {
  it('are those in code that its handler runs, in other files too, and no others', () => {
    expect(
      creates(`import { sell } from '../sell.ts'; export const handler = eventHandler([on(CarSeen, sell)]);`, {
        'sell.ts': `${imports} export const sell = () => createEvent(Sold, {}, context); export const see = () => createEvent(CarSeen, {}, context);`,
      }),
    ).toEqual(['CarSold']);
  });

  it.each([
    [
      'a helper that gets the event',
      'function tell(contract, data) { return createEvent(contract, data); } export const handler = () => [tell(CarSeen, 1), tell(Sold, 2)];',
      ['CarSeen,CarSold'],
    ],
    [
      'a constant of the function',
      'export const handler = () => { const which = x ? CarSeen : Sold; return createEvent(which, {}); };',
      ['CarSeen,CarSold'],
    ],
    [
      'a loop',
      'export const handler = () => { for (const each of [CarSeen, Sold]) createEvent(each, {}); };',
      ['CarSeen,CarSold'],
    ],
    [
      'a class',
      'class Store { add() { return createEvent(CarSeen, {}); } } export const handler = () => new Store().add();',
      ['CarSeen'],
    ],
    [
      'a call by a namespace',
      `import * as contract from '@claimstream/events-schema'; export const handler = () => contract.createEvent(CarSeen);`,
      ['CarSeen'],
    ],
    [
      'another module’s function of that name',
      'import { createEvent as own } from "./own.ts"; export const handler = () => own(CarSeen);',
      [],
    ],
  ])('are read from %s', (_, code, events) => {
    expect(creates(code)).toEqual(events);
  });
});
