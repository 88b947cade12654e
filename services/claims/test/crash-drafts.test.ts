import type { DataOf } from '@claimstream/events-schema';
import { CrashDetected } from '@claimstream/events-schema/telematics/crash-detected';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { discardCrashDraft } from '../src/application/discard-crash-draft.ts';
import { draftFromCrash } from '../src/application/draft-from-crash.ts';
import { listCrashDrafts } from '../src/application/list-crash-drafts.ts';
import { CrashDrafts } from '../src/store/crash-drafts.ts';
import { claimsAtWork, indexes } from './claims-at-work.ts';
import { customerId, notice, policyId } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const crashId = '1f7c4b80-2a55-5c1e-9f0d-7d8e6a5b4c01';
const another = '2f7c4b80-2a55-5c1e-9f0d-7d8e6a5b4c02';
/** Half past ten in the evening of May 1 in Phoenix, when it is May 2 in UTC. */
const felt = { crashId, customerId, policyId, at: '2026-05-02T05:30:00.000Z', severity: 'moderate' as const };

async function world() {
  const desk = await claimsAtWork(tables);
  await desk.issued();
  const drafts = new CrashDrafts(desk.fresh.table);
  return {
    ...desk,
    drafts,
    crash(data: DataOf<typeof CrashDetected> = felt, crashing?: Crash) {
      const stores = [desk.claims, drafts] as const;
      const [claims, kept] = crashing ? [crashing.methods(stores[0]), crashing.methods(stores[1])] : stores;
      return deliver(draftFromCrash(claims, kept), CrashDetected, data, data.crashId);
    },
    list: () => listCrashDrafts(desk.claims, drafts)(customerId),
    discard: (id = crashId, who = customerId) => discardCrashDraft(drafts)(who, id),
    told: async () => (await desk.names()).filter((name) => name === 'Claim.Draft.Prepared'),
  };
}

describe('a crash that a device felt', () => {
  it('becomes a draft with the day and time of the policy’s time zone, and its customer gets a message', async () => {
    const { crash, list, told } = await world();
    await crash();
    expect(await list()).toEqual([
      {
        ...{ crashId, policyId, severity: 'moderate', at: felt.at },
        notice: { policyId, loss: { date: '2026-05-01', time: '22:30' } },
      },
    ]);
    expect(await told()).toHaveLength(1);
  });

  it('becomes one draft per car and day, however many crashes are felt and however often', async () => {
    const { crash, list, told } = await world();
    await crash();
    await crash();
    await crash({ ...felt, crashId: another, at: '2026-05-02T05:31:00.000Z' });
    expect((await list()).map((draft) => draft.crashId)).toEqual([crashId]);
    expect(await told()).toHaveLength(1);
    await crash({ ...felt, crashId: another, at: '2026-05-02T09:31:00.000Z' });
    expect((await list()).map((draft) => draft.crashId)).toEqual([another, crashId]);
  });

  it('makes none if a notice for the car and day exists', async () => {
    const { crash, list, file, told } = await world();
    await file(notice('2026-05-01'));
    await crash();
    expect(await list()).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('makes none if the notice has the day by a clock at another place', async () => {
    const { crash, list, file, told } = await world();
    const elsewhere = notice('2026-05-02');
    await file({ ...elsewhere, loss: { ...elsewhere.loss, state: 'NY', time: '01:30' } });
    await crash();
    expect(await list()).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it('makes one if the notice is for another day', async () => {
    const { crash, list, file } = await world();
    await file(notice('2026-04-30'));
    await crash();
    expect(await list()).toHaveLength(1);
  });

  it('is no draft any more once it is reported', async () => {
    const { crash, list, file } = await world();
    await crash();
    await file(notice('2026-05-01'));
    expect(await list()).toEqual([]);
  });

  it('is no draft any more once it is discarded, and none replaces it', async () => {
    const { crash, list, discard } = await world();
    await crash();
    await discard();
    await discard();
    await crash();
    await crash({ ...felt, crashId: another });
    expect(await list()).toEqual([]);
  });

  it('cannot be discarded by anybody else', async () => {
    const { crash, list, discard } = await world();
    await crash();
    await expect(discard(crashId, another)).rejects.toMatchObject({ status: 404, code: 'CRASH_NOT_FOUND' });
    expect(await list()).toHaveLength(1);
  });

  it('waits for its policy', async () => {
    const { crash, list } = await world();
    await expect(crash({ ...felt, policyId: another })).rejects.toThrow('not here');
    expect(await list()).toEqual([]);
  });

  it('survives a crash at every place', async () => {
    const places = await atEveryCrash(
      world,
      ({ crash }, crashing) => crash(felt, crashing),
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBe(6);
  });
});
