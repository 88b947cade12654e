import { showCustomer as route } from '@claimstream/api-contract/customer/show-customer';
import { en } from '@claimstream/api-contract/reasons/en';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import fc from 'fast-check';
import { showCustomer } from '../src/application/show-customer.ts';
import type { ApplicationRecord } from '../src/store/customers.ts';
import { world as newWorld } from './customers-under-test.ts';
import { application, car, customerId, documentStatus } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const record: ApplicationRecord = {
  state: 'accepted',
  reasons: [],
  idempotencyKey: 'key-of-mine',
  earlierKeys: [],
  submission: customerId,
  insuredCars: [],
  submittedAt: '2026-05-02T12:00:00.000Z',
  application: application(),
};

describe('a customer', () => {
  it('without an application learns how to apply', async () => {
    const show = showCustomer({ overview: async () => undefined });
    await expect(show(customerId)).rejects.toMatchObject({ status: 404, code: 'NOT_SIGNED_UP' });
  });

  it('sees no rule, whatever its name', async () => {
    const code = fc.stringMatching(/^[A-Z][A-Z0-9]{2,20}_[A-Z0-9_]{3,30}$/);
    const statuses = fc.constantFrom<'refused' | 'review' | 'cleared'>('refused', 'review', 'cleared');
    await fc.assert(
      fc.asyncProperty(code, statuses, async (reason, status) => {
        fc.pre(!Object.hasOwn(en, reason));
        const documents = [documentStatus('licence', status, { reasons: [reason] })];
        const show = showCustomer({ overview: async () => ({ application: record, policies: [], documents }) });
        expect(JSON.stringify(await show(customerId))).not.toContain(reason);
      }),
    );
  });

  it('sees the car of each policy, with the cover chosen for it', async () => {
    const w = await newWorld(tables);
    const second = {
      ...car,
      make: 'Honda',
      model: 'Jazz',
      plate: 'CLM4822',
      vin: '4T1BF1FK4CU000002',
      limitCents: 2_500_000,
    } as const;
    await w.submit(application({ cars: [car, second] }));
    await w.decide();
    const shown = await w.show();
    const cars = shown.policies.map(({ car: { make, plate }, limitCents }) => ({ make, plate, limitCents }));
    expect(cars).toHaveLength(2);
    expect(cars).toContainEqual({ make: 'Toyota', plate: 'CLM4821', limitCents: 5_000_000 });
    expect(cars).toContainEqual({ make: 'Honda', plate: 'CLM4822', limitCents: 2_500_000 });
    expect(route.answer.parse(shown)).toEqual(JSON.parse(JSON.stringify(shown)));
    expect(JSON.stringify(shown)).not.toMatch(/4T1BF1FK2CU000001|219|Main St|6025550123/);
    const { givenName, familyName, birthDate, licence } = application();
    expect(shown.driver).toEqual({ givenName, familyName, birthDate, licence });
  });

  it('who is refused sees the reasons, the next steps, and their own entries except the social security number', async () => {
    const w = await newWorld(tables);
    await w.submit();
    await w.decide(['ZIP_NOT_IN_STATE']);
    const shown = await w.show();
    expect(shown).toMatchObject({ state: 'rejected', reasons: [{ code: 'ZIP_NOT_IN_STATE', ...en.ZIP_NOT_IN_STATE }] });
    const { ssn: _ssn, ...typed } = application();
    expect(shown.application).toEqual({ ...typed, ssnLastDigits: '9999' });
    expect(route.answer.parse(shown)).toEqual(JSON.parse(JSON.stringify(shown)));
  });
});
