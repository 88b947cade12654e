import { atEveryCrash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { type Answer, message, world as newWorld, outcome, paymentId, requested } from './payments-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('a payment order', () => {
  it('is stored before the provider gets it', async () => {
    const { request, now, provider } = await world();
    provider.meanwhile = () => Promise.reject(new Error('the provider is away'));
    await expect(request()).rejects.toThrow('the provider is away');
    expect(await now()).toMatchObject({ state: 'requested', amountCents: 310_000 });
  });

  it('is repeated under the same key while it is open, and never once it has ended', async () => {
    const { request, receive, asked } = await world();
    await request();
    await request();
    expect(asked).toEqual([paymentId, paymentId]);
    await receive(message('payout.paid'));
    await request();
    expect(asked).toHaveLength(2);
  });

  it('is not repeated once it is accepted, however late its request is redelivered', async () => {
    const { request, provider, asked, now } = await world();
    await request();
    // The provider has forgotten the key by then.
    provider.became.set(paymentId, [{ id: 'po_1', status: 'pending' }]);
    await request();
    expect(asked).toEqual([paymentId]);
    expect(await now()).toMatchObject({ state: 'requested' });
  });

  it.each([
    ['its own answer', { accepted: true, reference: 'po_1' }],
    ['a refusal that followed', { accepted: false, reasonCode: 'PROVIDER_REFUSED' }],
  ] as [string, Answer][])('is paid where the provider told so before %s', async (_, answer) => {
    const { request, receive, provider, now, fresh } = await world();
    provider.answer = answer;
    provider.meanwhile = () => receive(message('payout.paid'));
    await request();
    expect(await now()).toMatchObject({ state: 'completed', providerReference: 'po_1' });
    expect(await fresh.events()).toMatchObject([
      { detailType: 'Payment.Completed', detail: { metadata: { correlationId: contextOf('any').correlationId } } },
    ]);
  });

  it('uses one key and one record when two deliveries meet', async () => {
    const { request, receive, asked, names } = await world();
    const results = await Promise.allSettled([request(), request()]);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(new Set(asked)).toEqual(new Set([paymentId]));
    await receive(message('payout.paid'));
    await request();
    expect(await names()).toEqual(['Payment.Completed']);
  });

  it("stays paid, and is not repeated, if it is paid between a second delivery's read and write", async () => {
    const { request, requestLate, receive, now, asked } = await world();
    const meanwhile = async () => {
      await request();
      await receive(message('payout.paid'));
    };
    await expect(requestLate(meanwhile)).rejects.toThrow('Another write came first');
    expect(await now()).toMatchObject({ state: 'completed' });
    expect(asked).toHaveLength(1);
  });

  it("goes to the payee's account on file, or to the named one", async () => {
    const payeesOf = async (so: object) => {
      const w = await world();
      await w.request(undefined, so);
      return w.payees;
    };
    const { claimId, customerId } = requested;
    const insured = `payee_${customerId.replaceAll('-', '')}`;
    expect(await payeesOf({})).toEqual([insured]);
    expect(await payeesOf({ payeeRole: 'insured' })).toEqual([insured]);
    expect(await payeesOf({ payeeRole: 'lienholder' })).toEqual([`payee_lien${claimId.replaceAll('-', '')}`]);
    const named = { payeeRole: 'lienholder', payee: 'payee_7Hq2w9Lm' };
    expect(await payeesOf(named)).toEqual(['payee_7Hq2w9Lm']);
  });

  it('fails at once if the provider refuses it', async () => {
    const { request, provider, now, names } = await world();
    provider.answer = { accepted: false, reasonCode: 'PROVIDER_REFUSED' };
    await request();
    await request();
    expect(await now()).toMatchObject({ state: 'failed' });
    expect(await names()).toEqual(['Payment.Failed']);
  });

  it('survives a crash at every point', async () => {
    expect(await atEveryCrash(world, (w, crash) => w.request(crash), outcome)).toBeGreaterThanOrEqual(6);
    const refusing = async () => {
      const w = await world();
      w.provider.answer = { accepted: false, reasonCode: 'PROVIDER_REFUSED' };
      return w;
    };
    expect(await atEveryCrash(refusing, (w, crash) => w.request(crash), outcome)).toBeGreaterThanOrEqual(10);
  });
});
