import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { finalized, ledgerWorld, opened, paid } from './ledger-under-test.ts';
import { indexes } from './settlement-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

/** Loss 432,000: paid 382,000, deductible 50,000. */
async function paidClaim() {
  const world = await ledgerWorld(tables);
  await world.tellAll(opened(), finalized(), paid());
  await world.settle();
  return world;
}

describe('a recovery', () => {
  it('D8: of half the loss is shared with the insured in proportion', async () => {
    const { recover, show } = await paidClaim();
    expect(await recover()).toMatchObject({
      insuredCents: 25_000,
      insurerCents: 191_000,
      balance: { incurredCents: 191_000, paidCents: 382_000, recoveredCents: 191_000, dueToInsuredCents: 25_000 },
    });
    const { entries } = await show();
    expect(entries.at(-1)).toMatchObject({
      what: 'recovery-received',
      occurredAt: '2026-05-04T00:00:00.000Z',
      month: '2026-05',
      lines: [
        { account: 'cash-clearing', debitCents: 216_000 },
        { account: 'recoveries', creditCents: 191_000 },
        { account: 'due-to-insured', creditCents: 25_000 },
      ],
    });
  });

  it('is posted once under one key, and another one under the same key is refused', async () => {
    const { recover, show } = await paidClaim();
    const first = await recover();
    expect(await recover()).toEqual(first);
    await expect(recover({ amountCents: 216_001 })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const otherClaim = 'a3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03';
    await expect(recover({ claimId: otherClaim })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await show()).entries).toHaveLength(4);
    await recover({}, { key: 'another' });
    expect((await show()).balance).toMatchObject({ incurredCents: 0, dueToInsuredCents: 50_000 });
  });

  it('counts once if it is posted twice at one moment', async () => {
    const { recover, show } = await paidClaim();
    const [one, other] = await Promise.all([recover(), recover()]);
    expect(one).toEqual(other);
    expect((await show()).entries).toHaveLength(4);
  });

  it.each<[number, string, object]>([
    [422, 'RECOVERY_ABOVE_LOSS', { amountCents: 432_001 }],
    [422, 'COSTS_ABOVE_AMOUNT', { costsCents: 216_001 }],
    [422, 'NOT_RECEIVED_THEN', { receivedOn: '2026-05-11' }],
    [422, 'NOT_RECEIVED_THEN', { receivedOn: '2026-02-28' }],
  ])('is refused with %i %s if it cannot be right', async (status, code, so) => {
    const { recover, show } = await paidClaim();
    await expect(recover(so)).rejects.toMatchObject({ status, code });
    expect((await show()).entries).toHaveLength(3);
  });

  it('is the whole loss at most, to the cent, in all', async () => {
    const { recover } = await paidClaim();
    await recover({ amountCents: 400_000 });
    await expect(recover({ amountCents: 32_001 }, { key: 'more' })).rejects.toMatchObject({
      code: 'RECOVERY_ABOVE_LOSS',
      fields: { leftCents: 32_000 },
    });
    expect(await recover({ amountCents: 32_000 }, { key: 'rest' })).toMatchObject({
      balance: { incurredCents: 0, recoveredCents: 382_000, dueToInsuredCents: 50_000 },
    });
  });

  it('is the insurer’s for salvage', async () => {
    const { recover } = await paidClaim();
    expect(await recover({ kind: 'salvage', costsCents: 16_000 })).toMatchObject({
      insuredCents: 0,
      insurerCents: 200_000,
      balance: { incurredCents: 166_000, expenseCents: 16_000 },
    });
  });

  it('is not possible for salvage if the customer kept the wreck', async () => {
    const world = await paidClaim();
    await world.settle({ salvageKeptCents: 480_000 });
    await expect(world.recover({ kind: 'salvage' })).rejects.toMatchObject({ status: 409, code: 'SALVAGE_KEPT' });
    expect(await world.recover()).toMatchObject({ insuredCents: 25_000 });
    await world.settle({ salvageKeptCents: 0 });
    expect(await world.recover({ kind: 'salvage' }, { key: 'sold' })).toMatchObject({ insurerCents: 216_000 });
  });

  it('comes after a payment, and is posted by nobody whom the claim paid', async () => {
    const unpaid = await ledgerWorld(tables);
    await unpaid.tellAll(opened(), finalized());
    await expect(unpaid.recover()).rejects.toMatchObject({ status: 409, code: 'NOTHING_PAID' });
    const unknown = await ledgerWorld(tables);
    await expect(unknown.recover()).rejects.toMatchObject({ status: 404, code: 'NOT_IN_LEDGER' });
    const { recover } = await paidClaim();
    const { customerId } = ClaimRequested.samples[0]!;
    await expect(recover({}, { by: customerId })).rejects.toMatchObject({ status: 403, code: 'OWN_CLAIM' });
  });

  it('survives a crash at every place', async () => {
    const places = await atEveryCrash(
      paidClaim,
      (world, crash) => world.recover({}, { crash }),
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBeGreaterThanOrEqual(6);
  });
});
