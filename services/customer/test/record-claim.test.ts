import './silence.ts';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { deriveId, Erasures } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { recordClaim } from '../src/application/record-claim.ts';
import { ErasureCases } from '../src/store/erasure-cases.ts';
import { customerId } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const claimId = deriveId('a claim');
const [filed, closed] = ['2026-03-01T13:00:00.000Z', '2026-03-02T13:00:00.000Z'];

async function world() {
  const fresh = await tables.fresh();
  const [cases, erasures] = [new ErasureCases(fresh.table), new Erasures(fresh.table)];
  const over = <T extends object>(store: T, crash?: Crash) => (crash ? crash.methods(store) : store);
  return {
    fresh,
    tell: (open: boolean, at: string, crash?: Crash) =>
      recordClaim(over(cases, crash), over(erasures, crash))({ customerId, claimId }, open, at),
    beginErasure: () =>
      deliver(async (event) => void (await erasures.begin(event)), CustomerErasureRequested, {
        ...CustomerErasureRequested.samples[0]!,
        customerId,
      }),
    isOpen: async () => (await cases.claim(customerId, claimId))?.item.open,
  };
}
type World = Awaited<ReturnType<typeof world>>;

describe('the record of a customer’s open claim', () => {
  it('follows the latest report, in whatever order and however often they come', async () => {
    const w = await world();
    await w.tell(false, closed);
    await w.tell(true, filed);
    await w.tell(false, closed);
    expect(await w.isOpen()).toBe(false);
    expect((await w.fresh.items()).map(({ version }) => version)).toEqual([1]);
  });

  it('is right even if two reports come at the same moment', async () => {
    const w = await world();
    await Promise.all([w.tell(true, filed), w.tell(false, closed)]);
    expect(await w.isOpen()).toBe(false);
  });

  it('survives a crash at every place', async () => {
    const tell = (w: World, crash: Crash) => w.tell(true, filed, crash);
    expect(await atEveryCrash(world, tell, ({ fresh }) => fresh.state())).toBeGreaterThanOrEqual(6);
  });

  it('leaves nothing behind about an erased customer, after a crash at every place', async () => {
    const erased = async () => {
      const w = await world();
      await w.tell(true, filed);
      await w.beginErasure();
      return w;
    };
    const left = async (w: World) => expect((await w.fresh.items()).map(({ sk }) => sk)).toEqual(['ERASED']);
    expect(await atEveryCrash(erased, (w, crash) => w.tell(false, closed, crash), left)).toBeGreaterThanOrEqual(8);
  });
});
