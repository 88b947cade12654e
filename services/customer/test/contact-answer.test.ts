import type { ContactAnswer } from '@claimstream/api-contract/customer/answer-contact-change';
import { ContactChanged } from '@claimstream/events-schema/partners/contact-changed';
import {
  atEveryCrash,
  type Crash,
  contextOf,
  deliver,
  type TableUnderTest,
  tableUnderTest,
} from '@claimstream/test-drive';
import { answerContactChange, showContact } from '../src/application/answer-contact-change.ts';
import { recordContactChange } from '../src/application/record-contact-change.ts';
import { Customers } from '../src/store/customers.ts';
import { accepted, submitted, type World } from './customers-under-test.ts';
import { application, customerId } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const { phone, address } = application();
const moved = { street: '99 W Adams St', city: 'Phoenix', state: 'AZ', zip: '85003' } as const;
const takePhone = (revision = 10): ContactAnswer => ({ take: 'phone', revision, phone: '+16025550199' });
const takeAddress = (so: object = {}, revision = 10): ContactAnswer => ({
  take: 'address',
  revision,
  address: { ...moved, ...so },
});
const refuse = (of: 'phone' | 'address', revision = 10): ContactAnswer => ({ take: 'nothing', of, revision });

function contacts(w: World) {
  const customers = new Customers(w.fresh.table);
  const over = (crash?: Crash) => (crash ? crash.methods(customers) : customers);
  return {
    ...w,
    told: (revision = 10, changed: ('phone' | 'address')[] = ['phone', 'address'], crash?: Crash) =>
      deliver(recordContactChange(over(crash)), ContactChanged, { customerId, changed, revision }),
    answer: (given: ContactAnswer, crash?: Crash) =>
      answerContactChange(over(crash))(customerId, given, contextOf(JSON.stringify(given))),
    contact: () => showContact(customers)(customerId),
    /** The events of the last write. */
    answers: async () =>
      (await w.events())
        .filter(({ detailType }) => detailType === 'Customer.Contact.Answered')
        .map(({ detail }) => detail.data),
  };
}
const customer = async () => contacts(await accepted(tables));

describe('a change of contact data in the CRM', () => {
  it('is stored as the customer confirms it, once', async () => {
    const { told, answer, contact, answers } = await customer();
    await told();
    for (let times = 0; times < 2; times += 1)
      expect(await answer(takePhone())).toEqual({ phone: '+16025550199', address });
    expect(await answers()).toEqual([{ customerId, field: 'phone', answer: 'confirmed', revision: 10 }]);
    expect(await answer(takeAddress())).toEqual({ phone: '+16025550199', address: moved });
    expect(await contact()).toEqual({ phone: '+16025550199', address: moved });
    expect(await answers()).toEqual([{ customerId, field: 'address', answer: 'confirmed', revision: 10 }]);
  });

  it('changes nothing if the customer rejects it, and causes an event', async () => {
    const { told, answer, contact, answers } = await customer();
    await told();
    for (let times = 0; times < 2; times += 1) await answer(refuse('phone'));
    expect(await contact()).toEqual({ phone, address });
    expect(await answers()).toEqual([{ customerId, field: 'phone', answer: 'rejected', revision: 10 }]);
  });

  it('is not answered if a newer one was received or answered, in whatever order they came', async () => {
    for (const order of [
      [10, 11],
      [11, 10],
    ]) {
      const { told, answer, answers } = await customer();
      for (const revision of order) await told(revision);
      await expect(answer(takePhone(10))).rejects.toMatchObject({ status: 409, code: 'CONTACT_CHANGE_REPLACED' });
      await answer(takePhone(11));
      await expect(answer(takePhone(10))).rejects.toMatchObject({ code: 'CONTACT_CHANGE_REPLACED' });
      expect(await answers()).toHaveLength(1);
    }
  });

  it('is answered if a newer one changes something else, and before it was received', async () => {
    const { told, answer, answers } = await customer();
    await told(11, ['phone']);
    await answer(takeAddress());
    expect(await answers()).toMatchObject([{ field: 'address', revision: 10 }]);
    await told(10, ['address']);
    expect(await answer(takeAddress())).toMatchObject({ address: moved });
  });

  it('is answered in one way only', async () => {
    const { answer } = await customer();
    const before = { status: 409, code: 'CONTACT_CHANGE_ANSWERED' };
    await answer(takePhone());
    await expect(answer(refuse('phone'))).rejects.toMatchObject(before);
    await expect(answer({ ...takePhone(), phone: '+16025550100' } as ContactAnswer)).rejects.toMatchObject(before);
  });

  it.each([
    ['in another state', { state: 'NV', zip: '89101' }, 'ADDRESS_IN_ANOTHER_STATE', undefined],
    ['with a ZIP code from elsewhere', { zip: '10001' }, 'ADDRESS_DOUBTFUL', 'ZIP_NOT_IN_STATE'],
    ['that is a box', { street: 'PO Box 12' }, 'ADDRESS_DOUBTFUL', 'POST_OFFICE_BOX'],
  ])('to an address %s is refused as in an application', async (_, so, code, fault) => {
    const { answer, contact, answers } = await customer();
    const refused = await answer(takeAddress(so)).catch((error) => error);
    expect(refused).toMatchObject({ status: 422, code });
    if (fault) expect(refused.fields.errors).toMatchObject([{ code: fault }]);
    expect(await contact()).toEqual({ phone, address });
    expect(await answers()).toEqual([]);
  });

  it('to a doubtful address that the customer confirms is stored', async () => {
    const { answer } = await customer();
    const given = { ...takeAddress({ zip: '10001' }), addressConfirmed: true } as ContactAnswer;
    expect((await answer(given)).address.zip).toBe('10001');
  });

  it('waits while an application is being decided', async () => {
    const { answer } = contacts(await submitted(tables));
    await expect(answer(takePhone())).rejects.toMatchObject({ status: 409, code: 'APPLICATION_NOT_ACCEPTED' });
  });

  it('is recorded and answered once, whatever crashes', async () => {
    const state = ({ fresh }: World) => fresh.state();
    expect(await atEveryCrash(customer, (w, crash) => w.told(10, ['phone'], crash), state)).toBeGreaterThanOrEqual(2);
    expect(await atEveryCrash(customer, (w, crash) => w.answer(takePhone(), crash), state)).toBeGreaterThanOrEqual(3);
  });
});
