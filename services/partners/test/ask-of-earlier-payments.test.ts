import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { message, world as newWorld, outcome, paymentId, second } from './payments-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

describe('money that is ordered again', () => {
  const failed = async () => {
    const w = await newWorld(tables);
    await w.request();
    await w.receive(message('payout.failed'), 'm-1');
    return w;
  };
  const returned = async () => {
    const w = await newWorld(tables);
    await w.request();
    await w.receive(message('payout.paid'), 'm-1');
    await w.receive(message('payout.failed'), 'm-2');
    return w;
  };

  it.each([
    ['failed', failed],
    ['came back', returned],
  ])('is paid to the new account under its own id, if the provider says that the first %s', async (_, before) => {
    const { requestSecond, asked, payees, provider, of } = await before();
    provider.became.set(paymentId, [{ id: 'po_1', status: 'failed' }]);
    await requestSecond();
    expect(asked).toEqual([paymentId, second.paymentId]);
    expect(payees[1]).toBe('payee_7Hq2w9Lm');
    expect(await of(second.paymentId)).toMatchObject({ state: 'requested' });
  });

  it.each([
    ['had failed', failed],
    ['had come back', returned],
  ])('is not paid twice: the first, which %s, was paid after all', async (_, before) => {
    const { requestSecond, asked, provider, of, fresh } = await before();
    provider.became.set(paymentId, [{ id: 'po_1', status: 'paid' }]);
    await requestSecond();
    await requestSecond();
    expect(asked).toEqual([paymentId]);
    expect(await of(second.paymentId)).toMatchObject({ state: 'superseded' });
    expect(await of(paymentId)).toMatchObject({ state: 'completed' });
    expect(await fresh.events()).toMatchObject([{ detailType: 'Payment.Completed', detail: { data: { paymentId } } }]);
  });

  it('is shown to a person, if the provider said only when asked that it paid the first after all', async () => {
    const { requestSecond, receive, quarantine, provider, of } = await failed();
    provider.became.set(paymentId, [{ id: 'po_1', status: 'paid' }]);
    await requestSecond();
    await receive(message('payout.paid'), 'm-3');
    expect(await quarantine()).toEqual(['CONTRADICTS_OUTCOME']);
    expect(await of(paymentId)).toMatchObject({ state: 'completed' });
  });

  it('waits while the provider does not know the outcome of the first', async () => {
    const { requestSecond, asked, provider } = await failed();
    provider.became.set(paymentId, [{ id: 'po_1', status: 'pending' }]);
    await expect(requestSecond()).rejects.toThrow('still on its way');
    expect(asked).toEqual([paymentId]);
    provider.became.set(paymentId, [{ id: 'po_1', status: 'failed' }]);
    await requestSecond();
    expect(asked).toEqual([paymentId, second.paymentId]);
  });

  it('is not superseded once ordered, whatever the provider says of the first then', async () => {
    const { requestSecond, provider, of } = await failed();
    await requestSecond();
    provider.became.set(second.paymentId, [{ id: 'po_2', status: 'pending' }]);
    provider.became.set(paymentId, [{ id: 'po_1', status: 'paid' }]);
    await requestSecond();
    expect(await of(second.paymentId)).toMatchObject({ state: 'requested' });
  });

  it('publishes the same events when redelivered after a crash', async () => {
    const contradicted = async () => {
      const w = await returned();
      w.provider.became.set(paymentId, [{ id: 'po_1', status: 'paid' }]);
      return w;
    };
    expect(await atEveryCrash(contradicted, (w, crash) => w.requestSecond(crash), outcome)).toBeGreaterThanOrEqual(8);
  });
});
