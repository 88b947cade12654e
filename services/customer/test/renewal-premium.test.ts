import { contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { recordDriving } from '../src/application/record-driving.ts';
import { Customers } from '../src/store/customers.ts';
import { accepted as newAccepted } from './customers-under-test.ts';
import { application, car, customerId } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const factors = [{ factor: 'speeding' as const, weight: 30, lost: 14 }];

async function insured() {
  const w = await newAccepted(tables);
  const customers = new Customers(w.fresh.table);
  const [policy] = (await w.show()).policies;
  const { policyId, effectiveUntil } = policy!;
  return {
    ...w,
    policyId,
    drive: (revision: number, score?: number) =>
      recordDriving(customers)(
        { customerId, policyId },
        score === undefined ? { revision } : { revision, score, factors },
      ),
    async renew() {
      await w.submitAt({ ...contextOf('late'), occurredAt: `${effectiveUntil}T20:00:00.000Z` }, 'key-of-the-renewal');
      await w.decide();
      return (await w.show()).policies.find((one) => one.policyId !== policyId)!;
    },
    premiumOf: async () => (await w.show()).policies.find((one) => one.policyId === policyId)!.premium!,
    adjusted: async () => (await w.events()).filter(({ detailType }) => detailType === 'Premium.Adjusted'),
  };
}

describe('the premium of a renewal', () => {
  it('follows the score of the renewed policy, and an event gives the reason', async () => {
    const { drive, renew, adjusted, policyId, premiumOf } = await insured();
    const before = await premiumOf();
    await drive(2, 86);
    expect(await premiumOf()).toEqual(before);
    const { policyId: renewalPolicyId, premium } = await renew();
    expect(premium).toEqual({
      tariffCents: before.tariffCents,
      cents: before.tariffCents - Math.round(before.tariffCents * 0.044),
      driving: { score: 86, factors },
    });
    const [{ detail }] = (await adjusted()) as [any];
    expect(detail.data).toEqual({
      ...{ policyId, renewalPolicyId, customerId, score: 86, factors },
      beforeCents: premium!.tariffCents,
      afterCents: premium!.cents,
    });
  });

  it('is the tariff’s once the customer revoked their consent, however late the score comes', async () => {
    const { drive, renew, adjusted } = await insured();
    await drive(3);
    await drive(2, 40);
    const { premium } = await renew();
    expect(premium!.cents).toBe(premium!.tariffCents);
    expect(await adjusted()).toEqual([]);
  });

  it('does not follow the score of another car, and no score changes a first policy', async () => {
    const { drive, submit, decide, show, adjusted, policyId } = await insured();
    await drive(2, 100);
    await submit(
      application({ cars: [{ ...car, make: 'Honda', vin: '4T1BF1FK4CU000002', plate: 'CLM4822' }] }),
      'second',
    );
    await decide();
    const { premium } = (await show()).policies.find((one) => one.policyId !== policyId)!;
    expect(premium!.cents).toBe(premium!.tariffCents);
    expect(await adjusted()).toEqual([]);
  });
});
