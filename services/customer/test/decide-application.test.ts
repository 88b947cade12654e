import { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import { atEveryCrash, type Crash, deliver, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { startOnboarding } from '../src/application/start-onboarding.ts';
import {
  accepted as newAccepted,
  submitted as newSubmitted,
  world as newWorld,
  outcome,
  type World,
} from './customers-under-test.ts';
import { application, car, customerId } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);
const submitted = () => newSubmitted(tables);
const accepted = () => newAccepted(tables);

describe('the decision', () => {
  it('accepts with hashes instead of values, and issues a policy for each car', async () => {
    const w = await world();
    await w.submit(application({ cars: [car, { ...car, vin: '4T1BF1FK4CU000002', colour: 'blue' }] }));
    expect(await w.decide()).toEqual({ state: 'accepted' });
    expect((await w.events()).map(({ detailType }) => detailType)).toEqual([
      'Customer.Accepted',
      'Policy.Issued',
      'Policy.Issued',
    ]);
    expect(JSON.stringify(await w.events())).not.toMatch(/Wilhelmina|D48213907|1961-07-19|4T1BF1FK2CU000001/);
    expect((await w.show()).policies).toMatchObject([{ state: 'issued' }, { state: 'issued' }]);
    expect(new Set(await w.policyIds()).size).toBe(2);
  });

  it('identifies person and car by hashes, so that another customer with the same ones shows', async () => {
    const w = await world();
    await w.submit();
    await w.decide();
    const [told, issued] = (await w.events()).map(({ detail }) => detail.data as Record<string, any>);
    expect(told!.fingerprints.ssn).toMatch(/^[0-9a-f]{64}$/);
    expect(issued!.fingerprints).toEqual({
      vin: expect.stringMatching(/^[0-9a-f]{64}$/),
      plate: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('names the person in every official spelling', async () => {
    const w = await world();
    await w.submit(application({ givenName: 'Jo Ann', familyName: 'Müller-Hill' }));
    await w.decide();
    const [accepted] = await w.events();
    expect(accepted!.detail.data).toMatchObject({
      otherSpellings: { givenName: [expect.stringMatching(/^[0-9a-f]{64}$/)] },
    });
    expect(JSON.stringify(accepted)).not.toMatch(/JOANN|MULLER/i);
  });

  it('names the policyholder of each policy by hashes that are equal for equal names, so that staff find their claims', async () => {
    const [hashes, others] = await Promise.all(
      ['Jo Ann', 'Joann'].map(async (givenName) => {
        const w = await world();
        await w.submit(application({ givenName, familyName: 'Müller-Hill' }));
        await w.decide();
        const issued = (await w.events()).find(({ detailType }) => detailType === 'Policy.Issued')!;
        expect(JSON.stringify(issued)).not.toMatch(/ANN|MULLER/i);
        return (issued.detail.data as unknown as { holder: string[] }).holder;
      }),
    );
    expect(hashes).toHaveLength(2);
    expect(hashes).toContain(others![0]);
  });

  it('is made once', async () => {
    const w = await accepted();
    const before = await w.fresh.items();
    await w.decide();
    await w.decide(['TOO_YOUNG']);
    expect(await w.fresh.items()).toEqual(before);
  });

  it('is made once if two runs meet', async () => {
    const once = await accepted();
    const w = await submitted();
    const runs = await Promise.allSettled([w.decide(), w.decide()]);
    expect(runs.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await w.fresh.state()).toEqual(await once.fresh.state());
  });

  it('is not made about a corrected application by a late run of the one before', async () => {
    const w = await submitted();
    const first = await w.submission();
    await w.decide(['TOO_YOUNG']);
    await w.submit(application(), 'key-of-the-second');
    expect(await w.decide(['TOO_YOUNG'], undefined, first)).toEqual({ state: 'submitted' });
    expect(await w.show()).toMatchObject({ state: 'submitted', reasons: [] });
    expect(await w.decide()).toEqual({ state: 'accepted' });
  });

  it('is requested again after a crash of the run before, and made once', async () => {
    const start = async (w: World, crash: Crash) => {
      const run = crash.around(() => w.decide());
      const data = { customerId, state: 'AZ', carCount: 1 };
      await deliver(startOnboarding(run), CustomerSubmitted, data, 'key-of-mine');
    };
    expect(await atEveryCrash(submitted, start, outcome)).toBe(2);
  });

  it('survives a crash at every place', async () => {
    expect(await atEveryCrash(submitted, (w, crash) => w.decide([], crash), outcome)).toBeGreaterThanOrEqual(6);
    expect(await atEveryCrash(submitted, (w, crash) => w.decide(['TOO_YOUNG'], crash), outcome)).toBeGreaterThanOrEqual(
      5,
    );
  });
});
