import type { DataOf } from '@claimstream/events-schema';
import { CatastropheDeclared } from '@claimstream/events-schema/partners/catastrophe-declared';
import { CatastropheEnded } from '@claimstream/events-schema/partners/catastrophe-ended';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { listDeskClaims, searchClaims } from '../src/application/find-claims.ts';
import { recordCatastrophe } from '../src/application/record-catastrophe.ts';
import { type Catastrophe, catastropheOf } from '../src/domain/catastrophe.ts';
import { Catastrophes } from '../src/store/catastrophes.ts';
import { adjuster, claimsAtWork, indexes, insuredAdjuster } from './claims-at-work.ts';
import { claimId, notice } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const hail: DataOf<typeof CatastropheDeclared> = { ...CatastropheDeclared.samples[0]!, firstDay: '2026-05-01' };
const declared = (so: Partial<Catastrophe> = {}): Catastrophe => ({ ...hail, withdrawn: false, ...so });
const ended = (so: Partial<Catastrophe> = {}): Catastrophe => ({ ...CatastropheEnded.samples[0]!, ...so });
const lossOf = (loss: object) => {
  const given = notice('2026-05-01');
  return { lossDate: '2026-05-01', notice: { ...given, loss: { ...given.loss, ...loss } } };
};
const code = { catastropheCode: 'CAT-7F3K2Q9D', kind: 'hail' };

describe('a loss belongs to severe weather', () => {
  it.each([
    ['the warning covers its ZIP code', { zip: '85007' }, true],
    ['the ZIP code of its address is, behind a house number', { location: '85210 N 7th St, Phoenix, AZ 85007' }, true],
    ['its ZIP code is another', { zip: '86001' }, false],
    ['its address ends in another', { location: '85007 Main St, Flagstaff, AZ 86001' }, false],
    ['nobody knows its ZIP code', { location: 'I-10 at 7th St' }, false],
    ['it was in another state', { zip: '85007', state: 'NM' }, false],
  ])('where %s: %j', (_, loss, isOfIt) => {
    expect(catastropheOf(lossOf(loss), [declared()])).toEqual(isOfIt ? code : undefined);
  });

  it('anywhere in the state, if the warning covers all of it', () => {
    expect(catastropheOf(lossOf({}), [declared({ zipPrefixes: [] })])).toEqual(code);
  });

  it.each([
    ['2026-04-30', '2026-05-01', true],
    ['2026-05-01', '2026-05-02', true],
    ['2026-05-02', '2026-05-03', false],
    ['2026-04-29', '2026-04-30', false],
  ])('only on its days: %s to %s', (firstDay, lastDay, isOfIt) => {
    const found = catastropheOf(lossOf({ zip: '85007' }), [declared({ firstDay, lastDay })]);
    expect(found !== undefined).toBe(isOfIt);
  });

  it('that was not withdrawn', () => {
    expect(catastropheOf(lossOf({ zip: '85007' }), [ended({ withdrawn: true })])).toBeUndefined();
  });
});

describe('a claim', () => {
  const filed = async () => {
    const w = await claimsAtWork(tables);
    const body = notice('2026-05-01');
    await w.file({ ...body, loss: { ...body.loss, zip: '85007' } });
    await w.validate();
    return { ...w, record: recordCatastrophe(w.catastrophes) };
  };
  const shown = async (w: Awaited<ReturnType<typeof filed>>) => (await w.show()).catastrophe;

  it('has the code of weather whose warning came before or after it was filed, in the list and in the file', async () => {
    const w = await filed();
    expect(await shown(w)).toBeUndefined();
    await w.record(declared());
    expect(await shown(w)).toEqual(code);
    const list = listDeskClaims(w.claims, w.catastrophes, () => new Date('2026-06-01'));
    const page = await list(adjuster.sub, { state: 'requested', limit: 10 });
    expect(page.claims).toMatchObject([{ catastrophe: code }]);

    const early = await claimsAtWork(tables);
    await recordCatastrophe(early.catastrophes)(declared());
    const body = notice('2026-05-01');
    await early.file({ ...body, loss: { ...body.loss, zip: '85007' } });
    expect((await early.show()).catastrophe).toEqual(code);
  });

  it('follows a warning that changes its days or is withdrawn, in whatever order these events come', async () => {
    const told = [
      declared({ revision: 1 }),
      declared({ revision: 2, firstDay: '2026-05-02', lastDay: '2026-05-03' }),
      ended({ revision: 3, firstDay: '2026-05-02', withdrawn: true }),
    ];
    const after = [code, undefined, undefined];
    for (const last of [0, 1, 2]) {
      const orders = [told.slice(0, last + 1), told.slice(0, last + 1).reverse()];
      for (const order of orders) {
        const w = await filed();
        for (const one of [...order, ...order]) await w.record(one);
        expect(await shown(w)).toEqual(after[last]);
      }
    }
  });

  it('shows its weather to its customer, and is found by it as long as it belongs to it', async () => {
    const w = await filed();
    const search = searchClaims(w.claims, w.catastrophes, (() => undefined) as never);
    const found = async (catastropheCode = code.catastropheCode, askedBy = adjuster.sub) =>
      (await search(askedBy, { by: 'catastrophe', catastropheCode }, { limit: 10 })).claims;
    expect(await found()).toEqual([]);
    await w.record(declared());
    expect(await w.show(insuredAdjuster)).toMatchObject({ view: 'customer', catastrophe: code });
    const [only, ...others] = await found();
    expect([only, others]).toMatchObject([{ claimId, catastrophe: code }, []]);
    expect(await found('CAT-00000000')).toEqual([]);
    expect(await found(undefined, insuredAdjuster.sub)).toEqual([]);

    await w.record(declared({ revision: 2, zipPrefixes: ['860'] }));
    expect(await found()).toEqual([]);
    await w.record(declared({ revision: 3 }));
    expect(await found()).toHaveLength(1);
    await w.record(ended({ revision: 4, withdrawn: true }));
    expect(await found()).toEqual([]);
  });

  it('sees the same weather after a crash while it was recorded', async () => {
    const world = async () => {
      const { table, state } = await tables.fresh();
      const catastrophes = new Catastrophes(table);
      await recordCatastrophe(catastrophes)(declared());
      return { state, catastrophes };
    };
    const moved = declared({ revision: 2, firstDay: '2026-05-02', lastDay: '2026-05-02' });
    const places = await atEveryCrash(
      world,
      ({ catastrophes }, crash) => recordCatastrophe(crash ? crash.methods(catastrophes) : catastrophes)(moved),
      ({ state }) => state(),
    );
    expect(places).toBe(4);
  });
});
