import './silence.ts';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { change, world as newWorld } from './contacts-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

const world = () => newWorld(tables);
const none = { status: 404, code: 'NO_PROPOSAL' };
const moved = (commit = 10, payload: object = {}) =>
  change(['MailingStreet', 'MobilePhone'], commit, {}, { MobilePhone: '(602) 555-0199', ...payload });

describe("the CRM's values of a customer", () => {
  it('are proposed to the customer until answered, each separately', async () => {
    const { receive, shown, answered, fresh } = await world();
    await expect(shown()).rejects.toMatchObject(none);
    await receive(moved());
    const phone = { value: '(602) 555-0199', revision: 10 };
    expect(await shown()).toEqual({ address: { value: { street: '99 Secret Street' }, revision: 10 }, phone });
    for (let times = 0; times < 2; times += 1) await answered();
    expect(await shown()).toEqual({ phone });
    expect(JSON.stringify(await fresh.items())).not.toContain('Secret');
    await answered({ field: 'phone' });
    await expect(shown()).rejects.toMatchObject(none);
  });

  it('are the newest, with the unanswered parts of an earlier address', async () => {
    const { receive, shown } = await world();
    await receive(moved(11));
    await receive(
      change(['MailingAddress'], 12, {}, { MailingStreet: null, MailingAddress: { City: 'Tempe', State: 'arizona' } }),
      'm-2',
    );
    await receive(change(['MailingStreet', 'Phone'], 9, {}, { MailingStreet: '1 Old St', Phone: '1' }), 'm-0');
    expect(await shown()).toEqual({
      address: { value: { street: '99 Secret Street', city: 'Tempe', state: 'AZ' }, revision: 12 },
      phone: { value: '(602) 555-0199', revision: 11 },
    });
  });

  it('stay if they changed after the answer, and earlier changes do not propose them again', async () => {
    const { receive, shown, answered } = await world();
    await receive(moved(11));
    await answered({ revision: 10 });
    expect((await shown()).address?.revision).toBe(11);
    await answered({ revision: 11 });
    await receive(change(['MailingStreet'], 10), 'm-0');
    expect((await shown()).address).toBeUndefined();
  });

  it('are no proposal if they were removed there', async () => {
    const { receive, shown } = await world();
    await receive(moved());
    await receive(change(['MobilePhone', 'MailingStreet'], 11, {}, { MobilePhone: null, MailingStreet: '' }), 'm-2');
    await expect(shown()).rejects.toMatchObject(none);
  });

  it("are in a copy of the customer's data, and are erased with them for good", async () => {
    const { receive, part, erase, told, fresh } = await world();
    await receive(moved());
    expect(await part()).toMatchObject({ contactProposal: { phone: { value: '(602) 555-0199' } } });
    for (let times = 0; times < 2; times += 1) await erase();
    await receive(moved(12), 'm-2');
    expect(await told()).toMatchObject([{ service: 'partners', erased: ['contact-changes'], kept: [] }]);
    expect((await fresh.items()).map(({ pk }) => pk.split('#')[0])).toEqual(['ERASED']);
  });

  it('are answered and erased despite any crash', async () => {
    const proposed = async () => {
      const w = await world();
      await w.receive(moved());
      return w;
    };
    const state = ({ fresh }: Awaited<ReturnType<typeof world>>) => fresh.state();
    expect(await atEveryCrash(proposed, (w, crash) => w.answered({}, crash), state)).toBeGreaterThanOrEqual(2);
    expect(await atEveryCrash(proposed, (w, crash) => w.erase(crash), state)).toBeGreaterThanOrEqual(3);
  });
});
