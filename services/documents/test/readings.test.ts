import type { Table } from '@claimstream/lambda-kit';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { Documents } from '../src/store/documents.ts';
import { Readings } from '../src/store/readings.ts';
import { documentId, licence } from './example-documents.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const car = (confidence: number) => ({ kind: 'car', vehicle: { value: 'car', confidence } }) as const;

it('a reading is stored for each attempt, and a repeated run replaces it', async () => {
  const readings = new Readings((await tables.fresh()).table);
  await readings.keep(documentId, 1, car(0.6));
  await readings.keep(documentId, 1, car(0.7));
  await readings.keep(documentId, 2, car(0.8));
  expect(await readings.get(documentId, 1)).toEqual(car(0.7));
  expect(await readings.get(documentId, 2)).toEqual(car(0.8));
  expect(await readings.get(documentId, 3)).toBeUndefined();
});

describe('a reading and an erasure of its document at the same moment leave nothing', () => {
  /** The table of one of them; the other one runs from beginning to end after this many of its calls. */
  function interrupted(table: Table, calls: number, other: () => Promise<unknown>): Table {
    let left = calls;
    return new Proxy(table, {
      get: (target, name) => {
        const member = Reflect.get(target, name, target);
        return async (...args: unknown[]) => {
          if (left === 0) await other();
          left -= 1;
          return member.apply(target, args);
        };
      },
    });
  }

  async function left(race: (table: Table) => Promise<unknown>) {
    const fresh = await tables.fresh();
    await new Documents(fresh.table).write(licence(), 'absent');
    await race(fresh.table);
    return (await fresh.items()).map(({ sk, state }) => [sk, state]);
  }
  const erased = [['DOCUMENT', 'erased']];
  const keep = (table: Table) =>
    new Readings(table).keep(documentId, 1, car(0.9)).catch((error) => expect(String(error)).toContain('is erased'));

  it.each([0, 1])('if the erasure comes after %i calls of the reading', async (calls) => {
    const erase = (table: Table) => new Documents(table).erase(documentId);
    expect(await left((table) => keep(interrupted(table, calls, () => erase(table))))).toEqual(erased);
  });

  it.each([0, 1])('if the reading comes after %i calls of the erasure', async (calls) => {
    const race = (table: Table) => new Documents(interrupted(table, calls, () => keep(table))).erase(documentId);
    expect(await left(race)).toEqual(erased);
  });
});
