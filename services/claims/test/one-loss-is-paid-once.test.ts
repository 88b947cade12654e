import { deriveId } from '@claimstream/lambda-kit';
import { contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { reopenClaim } from '../src/application/reopen-claim.ts';
import { claimsAboutCars, type Filed, oneCar, somebody } from './claims-about-one-car.ts';
import { adjuster, indexes } from './claims-at-work.ts';
import { policy } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => claimsAboutCars(tables);
const open = { status: 409, code: 'SAME_LOSS_OPEN' };
const later = '2026-05-02T13:00:00.000Z';

/** Claims about the car of the first one. */
const same: [string, Omit<Filed, 'key'>][] = [
  ['the same policy under a new key', {}],
  ['a policy of another customer on the same VIN', { ...somebody, car: { vin: oneCar.vin, plate: 'dd'.repeat(32) } }],
  [
    'a policy of another customer on the same plate',
    { ...somebody, car: { vin: 'dd'.repeat(32), plate: oneCar.plate } },
  ],
  ['another policy of the customer on the same car', { policyId: somebody.policyId }],
  ['a loss on the day after', { date: '2026-05-02' }],
  ['a policy without data of its car', { car: 'none' }],
];
const another: [string, Omit<Filed, 'key'>][] = [
  ['another car', { ...somebody, car: { vin: 'dd'.repeat(32), plate: 'ee'.repeat(32) } }],
  ['two days later', { date: '2026-05-03', filedAt: '2026-05-04T12:00:00.000Z' }],
];

describe('E1: one loss is paid once', () => {
  it.each(same)('of %s: the later claim goes to a person with the first one, and is not approved', async (_, filed) => {
    const w = await world();
    const first = await w.review({ key: 'first', time: filed.date ? undefined : '09:00' });
    const second = await w.review({ key: 'second', filedAt: later, ...filed });
    expect(await w.claim('second')).toMatchObject({ reasons: expect.arrayContaining(['POSSIBLE_DUPLICATE']) });
    const shown = await w.show('second');
    expect(shown.sameLoss).toMatchObject([{ claimId: first, first: true, claimNumber: expect.stringMatching(/^CL-/) }]);
    expect(shown.may).toMatchObject({ decide: true, approve: false, why: 'SAME_LOSS_OPEN' });
    await expect(w.approve('second')).rejects.toMatchObject({ ...open, fields: { otherClaims: [{ claimId: first }] } });
    expect(await w.claim('second')).toMatchObject({ state: 'review' });
    expect((await w.show('first')).sameLoss).toMatchObject([{ claimId: second, first: false }]);
    expect((await w.show('first')).may).toMatchObject({ approve: true });
    expect(await w.approve('first')).toBe('assessed');
    await expect(w.approve('second')).rejects.toMatchObject(open);
    expect(await w.deny('second')).toBe('denied');
  });

  it.each(another)('of %s: each is approved independently', async (_, filed) => {
    const w = await world();
    await w.review({ key: 'first' });
    await w.review({ key: 'second', filedAt: later, ...filed });
    expect((await w.show('second')).sameLoss).toEqual([]);
    expect((await w.claim('second')).reasons).not.toContain('POSSIBLE_DUPLICATE');
    expect(await w.approve('second')).toBe('assessed');
    expect(await w.approve('first')).toBe('assessed');
  });

  it('lets the later one continue if the first was denied', async () => {
    const w = await world();
    await w.review({ key: 'first' });
    await w.review({ key: 'second', filedAt: later });
    await w.deny('first');
    expect((await w.show('second')).may).toMatchObject({ approve: true });
    expect(await w.approve('second')).toBe('assessed');
  });

  it('holds the first one if its policy is known only after the later one was approved', async () => {
    const w = await world();
    const first = await w.file({ key: 'first' });
    await w.review({ key: 'second', ...somebody, filedAt: later });
    expect(await w.approve('second')).toBe('assessed');
    await first.known();
    await w.cover('first');
    await w.assess('first');
    expect((await w.claim('first')).reasons).toContain('POSSIBLE_DUPLICATE');
    await expect(w.approve('first')).rejects.toMatchObject(open);
  });

  it('lets the later one continue if the first was never accepted, and holds it once a refusal of the first is reviewed', async () => {
    const w = await world();
    const first = await w.file({ key: 'first' });
    const cars = [`vin#${oneCar.vin}`];
    await w.claims.makeFindable(await w.claim('first'), { keys: [], cars });
    await w.review({ key: 'second', ...somebody, filedAt: later });
    const seen = async () => {
      const { sameLoss, may } = await w.show('second');
      return [sameLoss.length, may.approve];
    };
    expect(await seen()).toEqual([0, true]);
    await first.expired();
    await w.cover('first');
    expect((await w.claim('first')).state).toBe('rejected');
    expect(await seen()).toEqual([0, true]);
    await reopenClaim(w.claims)(first.claimId, { by: adjuster.sub, reason: 'Wrong day.' }, contextOf('reopening'));
    expect(await seen()).toEqual([1, false]);
    await expect(w.approve('second')).rejects.toMatchObject(open);
    expect(await w.approve('first')).toBe('assessed');
  });

  it('approves one of two at whichever place they meet', async () => {
    let meetings = 0;
    for (const place of ['approvalChanges', 'lossesOf', 'transition'] as const) {
      const w = await world();
      const first = await w.file({ key: 'first' });
      await w.review({ key: 'second', ...somebody, filedAt: later });
      const meet = async () => {
        meetings += 1;
        await first.known();
        await w.cover('first');
        await w.assess('first');
        await w.approve('first').catch(() => undefined);
      };
      let met = false;
      const store = {
        get: w.claims.get.bind(w.claims),
        policy: w.claims.policy.bind(w.claims),
        totalLosses: w.claims.totalLosses.bind(w.claims),
        totalLossesChange: w.claims.totalLossesChange.bind(w.claims),
        transition: w.claims.transition.bind(w.claims),
        lossesOf: w.claims.lossesOf.bind(w.claims),
        approvalChanges: w.claims.approvalChanges.bind(w.claims),
      };
      const before = store[place] as (...given: never[]) => Promise<unknown>;
      Object.assign(store, {
        [place]: async (...given: never[]) => {
          if (!met) {
            met = true;
            await meet();
          }
          return before(...given);
        },
      });
      await expect(w.approve('second', store)).rejects.toMatchObject(open);
      expect((await w.claim('first')).state).toBe('assessed');
      expect((await w.claim('second')).state).toBe('review');
    }
    expect(meetings).toBe(3);
  });
});

describe('E4: another loss', () => {
  const reason = 'Car park in the morning, hail in the evening.';
  const twoLosses = async () => {
    const w = await world();
    await w.review({ key: 'car park', time: '09:00' });
    await w.review({ key: 'hail', time: '18:00', filedAt: later });
    return w;
  };

  it('is an adjuster’s mark with a reason, stored with who and when; then both are paid', async () => {
    const w = await twoLosses();
    await w.mark('hail', 'car park');
    const mark = { reason, by: adjuster.sub, at: '2026-05-03T10:00:00.000Z' };
    expect((await w.show('hail')).sameLoss).toMatchObject([
      { claimId: w.idOf('car park'), lossTime: '09:00', otherLoss: mark },
    ]);
    expect((await w.show('car park')).sameLoss).toMatchObject([{ otherLoss: mark }]);
    expect((await w.show('hail')).may).toMatchObject({ approve: true });
    expect(await w.approve('hail')).toBe('assessed');
    expect(await w.approve('car park')).toBe('assessed');
    const told = JSON.stringify(await w.events());
    expect(told).not.toContain(reason);
    expect(told).not.toContain(adjuster.sub);
  });

  it('is not on the timeline that the customer sees', async () => {
    const w = await twoLosses();
    await w.mark('hail', 'car park');
    expect((await w.claim('hail')).timeline.at(-1)).toMatchObject({ what: 'other-loss' });
    expect(JSON.stringify((await w.claim('hail')).timeline)).not.toContain(reason);
    const { showClaim } = await import('../src/application/show-claim.ts');
    const shown = await showClaim(w.claims, { of: async () => [] })(w.idOf('hail'), {
      sub: policy.customerId,
      groups: [],
    } as never);
    expect(JSON.stringify(shown)).not.toContain('other-loss');
    expect(JSON.stringify(shown)).not.toContain(reason);
  });

  it('leaves no trace when it is repeated, and a second entry with another reason', async () => {
    const w = await twoLosses();
    const once = await w.mark('hail', 'car park');
    const before = await w.claim('hail');
    expect(await w.mark('hail', 'car park')).toEqual(once);
    expect(await w.claim('hail')).toEqual(before);
    await w.mark('hail', 'car park', 'The reports name two places.');
    expect((await w.claim('hail')).otherLosses).toHaveLength(2);
    expect((await w.show('hail')).sameLoss).toMatchObject([{ otherLoss: { reason: 'The reports name two places.' } }]);
  });

  it('does not affect a third claim', async () => {
    const w = await twoLosses();
    await w.review({ key: 'third', time: '18:10', filedAt: '2026-05-02T14:00:00.000Z' });
    await w.mark('third', 'car park');
    await expect(w.approve('third')).rejects.toMatchObject({
      ...open,
      fields: { otherClaims: [{ claimId: w.idOf('hail') }] },
    });
  });

  it('is refused for a claim about another loss, for a decided, a missing and the adjuster’s own one', async () => {
    const w = await twoLosses();
    await expect(w.mark('hail', deriveId('no claim'))).rejects.toMatchObject({ status: 422, code: 'NOT_SAME_LOSS' });
    await expect(w.mark('hail', 'hail')).rejects.toMatchObject({ status: 422, code: 'NOT_SAME_LOSS' });
    await expect(w.mark('hail', 'car park', reason, policy.customerId)).rejects.toMatchObject({ status: 403 });
    await w.review({ key: 'of somebody', ...somebody, filedAt: later });
    await expect(w.mark('hail', 'of somebody', reason, somebody.customerId)).rejects.toMatchObject({
      code: 'OWN_CLAIM',
    });
    await w.deny('hail');
    await expect(w.mark('hail', 'car park')).rejects.toMatchObject({ status: 409, code: 'REVIEW_NOT_OPEN' });
    await expect(w.mark('no such', 'car park').catch((error) => Promise.reject(error))).rejects.toMatchObject({
      status: 404,
    });
    expect((await w.claim('hail')).otherLosses).toBeUndefined();
  });
});
