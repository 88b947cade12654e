import './silence.ts';
import { PolicyTerms } from '@claimstream/api-contract/claims/policy-at-loss';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { deriveId, Erasures, type Table } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { eraseCustomer } from '../src/application/erase-customer.ts';
import { fileClaim } from '../src/application/file-claim.ts';
import { keepClocks } from '../src/application/keep-clocks.ts';
import { ownPart } from '../src/application/own-part.ts';
import { recordPolicy } from '../src/application/record-policy.ts';
import { sweepFiles } from '../src/application/sweep-files.ts';
import { validateClaim } from '../src/application/validate-claim.ts';
import { writeLetter } from '../src/application/write-letter.ts';
import { fileKept } from '../src/domain/file-kept.ts';
import { Claims } from '../src/store/claims.ts';
import { ClockFiles } from '../src/store/clock-files.ts';
import { CrashDrafts } from '../src/store/crash-drafts.ts';
import { Drafts } from '../src/store/drafts.ts';
import { ErasedFiles } from '../src/store/erased-files.ts';
import { indexes } from './claims-at-work.ts';
import { claimId, context, customerId, key, notice, policy, policyId } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

const unused = deriveId('a policy without a claim');
const hash = async () => 'ab'.repeat(32);

/** A claim with its clocks, closed on the day of its notice, a draft of another one, and two policies. */
async function world() {
  const fresh = await tables.fresh();
  const stores = {
    erasures: new Erasures(fresh.table),
    claims: new Claims(fresh.table),
    clocks: new ClockFiles(fresh.table),
    drafts: new Drafts(fresh.table),
    files: new ErasedFiles(fresh.table),
  };
  const filed = fileClaim(stores.claims, stores.drafts, hash);
  await filed({ customerId, notice: notice(), idempotencyKey: key, context });
  const requested = { data: { claimId, policyId } } as never;
  const validate = (claims: Claims) => validateClaim(claims, hash, async () => {})(requested, context);
  const keep = keepClocks(stores.clocks, stores.claims);
  const told = { claimId, customerId, policyId };
  await deliver(keep.requested as never, ClaimRequested, { ...ClaimRequested.samples[0]!, ...told });
  await deliver(keep.closed as never, ClaimClosed, { ...ClaimClosed.samples[0]!, ...told });
  await stores.drafts.save(
    customerId,
    { savedAt: context.occurredAt, step: 'where', notice: {}, filingKey: deriveId('a key') } as never,
    0,
  );
  for (const each of [policyId, unused]) await stores.claims.writePolicy(each, { active: true }, 'absent');
  const over = (crash?: Crash) =>
    crash
      ? (Object.fromEntries(
          Object.entries(stores).map(([name, store]) => [name, crash.methods(store)]),
        ) as typeof stores)
      : stores;
  return {
    ...{ fresh, stores, validate },
    erase: (crash?: Crash) =>
      deliver(eraseCustomer(over(crash)), CustomerErasureRequested, {
        ...{ customerId, policyIds: [policyId, unused] },
        claims: [{ claimId, until: '2032-12-31', why: 'ours' }],
      }),
    sweep: (day: string, crash?: Crash) => sweepFiles(over(crash))(new Date(`${day}T06:00:00.000Z`)),
    events: async (name: string) => (await fresh.events()).filter(({ detailType }) => detailType === name),
  };
}
type World = Awaited<ReturnType<typeof world>>;

describe('the claims of a customer who has their data erased', () => {
  it('are kept with their files, with the day and the rule in the service’s answer; drafts and unused policies go', async () => {
    const { erase, events, stores } = await world();
    await erase();
    await erase();
    expect(await events('Customer.Data.Erased')).toMatchObject([
      {
        source: 'claims.service',
        detail: { data: { erased: ['drafts'], kept: [{ what: 'claims', until: '2032-12-31', why: 'ours' }] } },
      },
    ]);
    expect(await stores.drafts.get(customerId)).toBeUndefined();
    expect(await stores.claims.policy(unused)).toBeUndefined();
    expect(await stores.claims.policy(policyId)).toBeDefined();
    expect(await stores.claims.get(claimId)).toBeDefined();
  });

  it('are erased the day after their retention ends, once, and other services hear of it', async () => {
    const { erase, sweep, events, stores, fresh } = await world();
    const file = (await stores.clocks.get(claimId))!.item;
    // The letter of an event that crashed before the clocks were written is erased as well.
    await stores.clocks.writeLetter(writeLetter(file, { kind: 'denial', reasons: [] }, context));
    await erase();
    await sweep('2032-12-31');
    expect(await stores.claims.get(claimId)).toBeDefined();
    await sweep('2033-01-01');
    await sweep('2033-01-02');
    expect(await events('Claim.File.Erased')).toMatchObject([{ detail: { data: { claimId, customerId } } }]);
    expect((await fresh.items()).map(({ pk }) => pk.split('#')[0]).sort()).toEqual(['ERASED', 'POLICY']);
  });

  it('leave nothing behind in the search keys, whatever state they reached', async () => {
    const car = { vin: 'aa'.repeat(32), plate: 'bb'.repeat(32) };
    for (const told of [undefined, { car, holder: ['cc'.repeat(32)] }, { terms: PolicyTerms.parse(policy), car }]) {
      const { stores, validate, fresh } = await world();
      if (told) await recordPolicy(stores.claims)(policyId, told, context);
      await validate(stores.claims);
      const places = (await fresh.items()).map(({ pk }) => pk.split('#')[0]);
      expect(places.includes('CAR')).toBe(told !== undefined && 'terms' in told);
      await stores.files.eraseFile((await stores.claims.get(claimId))!.item, claimId);
      expect(JSON.stringify(await fresh.items())).not.toContain(claimId);
    }
  });

  it('leave nothing there even after a crash while the search keys were written', async () => {
    const places = await atEveryCrash(
      async () => {
        const w = await world();
        const known = { terms: PolicyTerms.parse(policy), car: { vin: 'aa'.repeat(32), plate: 'bb'.repeat(32) } };
        await recordPolicy(w.stores.claims)(policyId, known, context);
        return w;
      },
      async ({ fresh, stores, validate }, crash) => {
        const claim = (await stores.claims.get(claimId))?.item;
        if (!claim) return;
        const under: Promise<unknown>[] = [];
        const write = (...given: Parameters<Table['write']>) => {
          const writing = fresh.table.write(...given);
          under.push(writing);
          return writing;
        };
        const table = {
          get: fresh.table.get.bind(fresh.table),
          write: crash.around(write),
          writeAll: crash.around(fresh.table.writeAll.bind(fresh.table)),
        };
        try {
          await validate(new Claims(table as never));
        } finally {
          await Promise.allSettled(under);
          await stores.files.eraseFile(claim, claimId);
        }
      },
      async ({ fresh }) => expect(JSON.stringify(await fresh.items())).not.toContain(claimId),
    );
    expect(places).toBeGreaterThanOrEqual(16);
  });

  it('stay while a claim is reopened, and their retention restarts when it is closed', async () => {
    const { erase, sweep, stores } = await world();
    await erase();
    const { item, version } = (await stores.clocks.get(claimId))!;
    const open = { ...item, reopenedAt: '2032-06-01T12:00:00.000Z' };
    await stores.clocks.write(open, version, new Date());
    await sweep('2033-01-01');
    expect(await stores.claims.get(claimId)).toBeDefined();
    expect(fileKept(open, new Date('2033-01-01T12:00:00Z'))).toEqual({ open: true, until: '2039-12-31', why: 'ours' });
    expect(fileKept({ ...item, state: 'CA' }, new Date('2033-01-01T12:00:00Z'))).toMatchObject({ open: false });
  });

  it('are in the copy of the data with their letters, and the draft', async () => {
    const { stores, fresh } = await world();
    const part = await ownPart(
      stores.files,
      stores.clocks,
      stores.drafts,
      new CrashDrafts(fresh.table),
    )({
      ...{ customerId, exportId: '', policyIds: [], claimIds: [] },
    });
    expect(part).toMatchObject({
      claims: [{ view: 'customer', claimId, notice: { policyId }, letters: [] }],
      draft: { step: 'where' },
      crashes: [],
    });
  });

  it.each([
    ['erasure', async () => world(), (w: World, crash: Crash) => w.erase(crash)],
    [
      'sweep',
      async () => {
        const w = await world();
        await w.erase();
        return w;
      },
      (w: World, crash: Crash) => w.sweep('2033-01-01', crash),
    ],
  ] as const)('end the same after a crash at every place of the %s', async (_name, start, work) => {
    expect(await atEveryCrash(start, work, ({ fresh }) => fresh.state())).toBeGreaterThanOrEqual(6);
  });
});
