import './silence.ts';
import type { EventContract } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { world as newWorld, passed, start } from './insights-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(['open']);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);
const otherJourney = '1f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02';

describe('the feed', () => {
  it('contains the events of a batch, and the batches in the order of their arrival', async () => {
    const w = await world();
    await w.observe(passed(ClaimRequested), passed(CustomerAccepted));
    w.clock.now += 1000;
    await w.observe(passed(ClaimAccepted));
    const { events, batch, more } = await w.list({});
    expect(
      events
        .map(({ name }) => name)
        .slice(0, 2)
        .toSorted(),
    ).toEqual(['Claim.Requested', 'Customer.Accepted']);
    expect(events[2]).toMatchObject({ name: 'Claim.Accepted', arrivedAt: '2026-03-01T12:00:01.000Z' });
    expect({ batch, more }).toEqual({ batch: String(start + 1), more: false });
  });

  it('continues after a known batch, page by page', async () => {
    const w = await world();
    for (let at = 0; at < 53; at += 1) await w.observe(passed(CustomerAccepted, {}, { tag: `accepted ${at}` }));
    const first = String(start);
    const page = await w.list({ after: first });
    expect([page.events.length, page.batch, page.more]).toEqual([50, String(start + 50), true]);
    const rest = await w.list({ after: page.batch });
    expect([rest.events.length, rest.batch, rest.more]).toEqual([2, String(start + 52), false]);
    expect(await w.list({ after: rest.batch })).toEqual({ events: [], batch: undefined, more: false });
    expect(await w.list({})).toMatchObject({ batch: rest.batch, more: true });
  });

  it('numbers batches without a gap, however many arrive at the same time', async () => {
    const w = await world();
    const all = Array.from({ length: 6 }, (_, at) => passed(ClaimClosed, {}, { tag: `closed ${at}` }));
    await Promise.all(all.map((event) => w.observe(event)));
    const batches = (await w.events.batches(9)).map(({ batch }) => Number(batch) - start);
    expect(batches).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('contains each event once, even after a redelivery', async () => {
    const w = await world();
    await w.observe(passed(ClaimRequested));
    w.clock.now += 60_000;
    await w.observe(passed(ClaimRequested), passed(ClaimAccepted));
    const { events, batch } = await w.list({});
    expect(events.map(({ name, arrivedAt }) => `${name} ${arrivedAt}`)).toEqual([
      'Claim.Requested 2026-03-01T12:00:00.000Z',
      'Claim.Accepted 2026-03-01T12:01:00.000Z',
    ]);
    expect(batch).toBe(String(start + 1));
  });

  it('lists the events of one journey in order of occurrence', async () => {
    const w = await world();
    const later = { at: '2026-03-01T12:00:09.000Z' };
    await w.observe(passed(ClaimAccepted, {}, later), passed(ClaimClosed, {}, { correlationId: otherJourney }));
    await w.observe(passed(ClaimRequested));
    const { correlationId } = passed(ClaimRequested).metadata;
    const { events } = await w.list({ correlationId });
    expect(events.map(({ name }) => name)).toEqual(['Claim.Requested', 'Claim.Accepted']);
  });

  it("stores a batch's events of one journey in one item, and none of them twice", async () => {
    const w = await world();
    const batch = [
      passed(ClaimRequested),
      passed(ClaimAccepted),
      passed(ClaimClosed, {}, { correlationId: otherJourney }),
    ];
    await w.observe(...batch);
    await w.observe(...batch, passed(ClaimRejected));
    const parts = (await w.fresh.items()).flatMap(({ pk, sk }) => (pk.startsWith('JOURNEY#') ? [`${pk} ${sk}`] : []));
    const { correlationId } = batch[0]!.metadata;
    expect(parts.toSorted()).toEqual([
      `JOURNEY#${correlationId} PART#000000001`,
      `JOURNEY#${correlationId} PART#000000002`,
      `JOURNEY#${otherJourney} PART#000000001`,
    ]);
    expect((await w.list({ after: String(start) })).events).toHaveLength(4);
  });

  it('loses no event of a journey that many deliveries store at once', async () => {
    const w = await world();
    const all = Array.from({ length: 6 }, (_, at) => passed(ClaimClosed, {}, { tag: `closed ${at}` }));
    await Promise.all(all.map((event, at) => w.observe(event, all[(at + 1) % 6]!)));
    const { events } = await w.list({ correlationId: all[0]!.metadata.correlationId });
    expect(events.map(({ eventId }) => eventId).toSorted()).toEqual(all.map(({ metadata }) => metadata.id).toSorted());
  });

  it('keeps events for seven days and contains no id of a person', async () => {
    const w = await world();
    const event = passed(CustomerAccepted);
    await w.observe(event);
    const items = await w.fresh.items();
    const week = start / 1000 + 7 * 86_400;
    expect(items.map(({ expiresAt }) => expiresAt)).toEqual([week, week]);
    const { events } = await w.list({});
    expect(events).toHaveLength(1);
    expect(JSON.stringify([items, events])).not.toContain(event.data.customerId);
    expect(JSON.stringify([items, events])).not.toContain('abab');
  });
});

describe('business metrics', () => {
  it('count an event once, however often it is delivered', async () => {
    const w = await world();
    await Promise.all([w.observe(passed(ClaimRejected)), w.observe(passed(ClaimRejected), passed(ClaimRejected))]);
    await w.observe(passed(ClaimRejected));
    expect(w.counts()).toEqual(['ClaimsRefused 1', 'ClaimsRefused 1 reason=OUTSIDE_POLICY_PERIOD']);
    expect(await w.reasons.of('ClaimsRefused')).toEqual(['OUTSIDE_POLICY_PERIOD']);
    expect(await w.reasons.of('ApplicationsRefused')).toEqual([]);
  });

  it.each([
    ['first', [ClaimRequested, SettlementPaid]],
    ['last', [SettlementPaid, ClaimRequested]],
  ])('measure the time from notice to payment once, even if the notice comes %s', async (_, order) => {
    const w = await world();
    const at = { [ClaimRequested.name]: '2026-03-01T10:00:00.000Z', [SettlementPaid.name]: '2026-03-01T11:30:00.000Z' };
    for (const contract of order) await w.observe(passed(contract as EventContract, {}, { at: at[contract.name]! }));
    for (const contract of order) await w.observe(passed(contract as EventContract, {}, { at: at[contract.name]! }));
    const times = w.measured.filter(({ name }) => name === 'NoticeToPayment');
    expect(times).toEqual([
      { name: 'NoticeToPayment', unit: 'Seconds', value: 5400, at: new Date('2026-03-01T11:30:00.000Z') },
    ]);
  });
});

describe('open claims', () => {
  it('are the known claims that are not closed', async () => {
    const w = await world();
    const other = 'e3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03';
    await w.observe(passed(ClaimRequested), passed(ClaimRequested, { claimId: other }, { tag: 'other' }));
    expect(await w.claims.open()).toHaveLength(2);
    await w.observe(passed(ClaimClosed));
    expect((await w.claims.open()).map(({ claimId }) => claimId)).toEqual([other]);
    await w.observe(passed(ClaimAccepted));
    expect(await w.claims.open()).toHaveLength(1);
  });
});

it('a crash at any point loses no event, claim or reason, and counts nothing twice', async () => {
  const batch = [passed(ClaimRequested), passed(ClaimRejected)];
  const worlds: Awaited<ReturnType<typeof world>>[] = [];
  const places = await atEveryCrash(
    async () => {
      const w = await world();
      await w.operators.connect('c-1', new Date(start - 60_000));
      worlds.push(w);
      return w;
    },
    ({ through }, crash) => through(crash)(batch),
    async (w) => {
      const { events } = await w.list({});
      return { events, open: await w.claims.open(), reasons: await w.reasons.of('ClaimsRefused') };
    },
  );
  expect(places).toBeGreaterThan(10);
  for (const { counts } of worlds) expect(new Set(counts()).size).toBe(counts().length);
});
