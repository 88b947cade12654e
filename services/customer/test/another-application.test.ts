import { atEveryCrash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { accepted as newAccepted, outcome } from './customers-under-test.ts';
import { application, car } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const accepted = () => newAccepted(tables);

const second = { ...car, make: 'Honda', vin: '4T1BF1FK4CU000002', plate: 'CLM4822' };
const third = { ...car, make: 'Ford', vin: '4T1BF1FK6CU000003', plate: 'CLM4823' };
const makes = ({ policies }: { policies: { car: { make: string } }[] }) => policies.map(({ car }) => car.make).sort();

describe('a customer with a policy', () => {
  it('insures further cars, each under a policy of its own', async () => {
    const w = await accepted();
    await w.submit(application({ cars: [second] }), 'key-of-the-second');
    expect(await w.show()).toMatchObject({ state: 'submitted', policies: [{ car: { make: 'Toyota' } }] });
    expect(await w.decide()).toEqual({ state: 'accepted' });
    await w.submit(application({ cars: [third] }), 'key-of-the-third');
    await w.decide();
    expect(makes(await w.show())).toEqual(['Ford', 'Honda', 'Toyota']);
  });

  it('keeps their policy when the application for another car is refused, and corrects that application', async () => {
    const w = await accepted();
    await w.submit(application({ cars: [second, third] }), 'key-of-the-second');
    await w.decide(['ZIP_NOT_IN_STATE']);
    expect(makes(await w.show())).toEqual(['Toyota']);
    await w.submit(application({ cars: [third] }), 'key-of-the-third');
    await w.decide();
    expect(makes(await w.show())).toEqual(['Ford', 'Toyota']);
  });

  it('renews it in its last days, from the day after its end', async () => {
    const w = await accepted();
    const { policies } = await w.show();
    const early = { ...contextOf('early'), occurredAt: `${policies[0]!.effectiveFrom}T20:00:00.000Z` };
    await expect(w.submitAt(early, 'key-too-early')).rejects.toMatchObject({ status: 422, code: 'ALREADY_INSURED' });
    const late = { ...contextOf('late'), occurredAt: `${policies[0]!.effectiveUntil}T20:00:00.000Z` };
    await w.submitAt(late, 'key-of-the-renewal');
    await w.decide();
    const terms = (await w.show()).policies.map(({ effectiveFrom }) => effectiveFrom).sort();
    const dayAfter = new Date(Date.parse(policies[0]!.effectiveUntil) + 86_400_000).toISOString().slice(0, 10);
    expect(terms).toEqual([policies[0]!.effectiveFrom, dayAfter]);
  });

  it('stays the person whose licence was cleared', async () => {
    const w = await accepted();
    const other = application({ givenName: 'Other', cars: [second] });
    await expect(w.submit(other, 'key-of-another')).rejects.toMatchObject({
      code: 'PERSON_CHANGED',
      fields: { errors: [{ field: 'givenName' }] },
    });
  });

  it('has each car insured once, whatever crashes', async () => {
    const withSecond = async () => {
      const w = await accepted();
      await w.submit(application({ cars: [second] }), 'key-of-the-second');
      return w;
    };
    expect(await atEveryCrash(withSecond, (w, crash) => w.decide([], crash), outcome)).toBeGreaterThanOrEqual(6);
  });
});
