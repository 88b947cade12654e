import { deriveId } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import fc from 'fast-check';
import { checkEvidence } from '../src/application/check-evidence.ts';
import { recordFact } from '../src/application/record-fact.ts';
import { openCheck } from '../src/domain/check.ts';
import type { Evidence, Facts } from '../src/domain/facts.ts';
import { freshWorld, indexes, outcomeOf, type World } from './checks-under-test.ts';
import { car, context, customer, damage, evidence, facts, licence, policy } from './example-evidence.ts';

const caused = (by: string, so: object = {}) => ({ ...context, causationId: deriveId(by), ...so });
/** The event of the documents service, received at the time of `context`. */
const told = (data: Evidence, so: object = {}) => ({
  data,
  metadata: { ...context, id: deriveId('event'), version: 1, ...so },
});
/** The same calls without a crash. */
const calm: Crash = { around: (call) => call, methods: (target) => target };
const kinds = Object.keys(facts) as (keyof typeof facts)[];

describe('evidence and the facts to check it against', () => {
  let tables: TableUnderTest;
  let world: World;

  beforeAll(async () => {
    tables = await tableUnderTest(indexes);
  });
  beforeEach(async () => {
    world = await freshWorld(tables);
  });
  afterAll(() => tables.stop());

  const examine = (shown: Evidence, by = `image ${shown.documentId} ${shown.attempt}`) =>
    checkEvidence(world.checks, async (reminder) => void world.reminders.push(reminder))(told(shown), caused(by));
  const learn = (kind: keyof typeof facts, fact: Facts[typeof kind] = facts[kind]) =>
    recordFact(world.checks, world.eraseLate)(
      kind,
      (fact as unknown as Record<string, string>)[`${kind}Id`]!,
      fact,
      context.occurredAt,
    );
  const names = () => world.checks.published.map(({ detailType }) => detailType);

  it('give a result at once when the facts are here', async () => {
    await learn('customer');
    await examine(evidence(licence()));
    expect(world.checks.published).toMatchObject([
      {
        source: 'fraud.service',
        detailType: 'Fraud.Not.Detected',
        detail: {
          metadata: { causationId: deriveId(`image ${evidence(licence()).documentId} 1`) },
          data: { subjectKind: 'document', documentKind: 'licence', attempt: 1, outcome: 'clear', decidedBy: 'rules' },
        },
      },
    ]);
    expect(world.reminders).toEqual([]);
  });

  it('wait for a missing fact, and send a reminder to look again', async () => {
    await examine(evidence(car()));
    expect(names()).toEqual([]);
    expect(world.reminders).toMatchObject([{ subjectId: evidence(car()).documentId, attempt: 1 }]);
    await learn('policy');
    expect(names()).toEqual(['Fraud.Not.Detected']);
  });

  it('end the same in every order, also all at the same moment', async () => {
    const orders = fc.tuple(fc.shuffledSubarray(['evidence', ...kinds], { minLength: 4 }), fc.boolean(), fc.uuid());
    await fc.assert(
      fc.asyncProperty(orders, async ([order, together, seed]) => {
        world = await freshWorld(tables); // a second customer of these fingerprints would be a finding of its own
        const id = (name: string) => deriveId(seed, name);
        const ids = { customerId: id('customer'), policyId: id('policy'), claimId: id('claim') };
        const step = (name: string) =>
          name === 'evidence'
            ? examine(evidence(damage({ colour: 'red' }), { ...ids, documentId: id('document') }))
            : learn(name as keyof typeof facts, { ...facts[name as keyof typeof facts], ...ids });
        if (together) await Promise.all(order.map(step));
        else for (const name of order) await step(name);
        expect(world.checks.published).toMatchObject([
          {
            detailType: 'Fraud.Detected',
            detail: { data: { subjectId: ids.claimId, outcome: 'review', reasons: ['DAMAGE_COLOUR_MISMATCH'] } },
          },
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('meet if the fact arrives in the moment after the check looked for it', async () => {
    const look = world.checks.facts.bind(world.checks);
    world.checks.facts = async (shown) => {
      world.checks.facts = look;
      const seen = await look(shown);
      await learn('policy');
      return seen;
    };
    await examine(evidence(car()));
    expect(names()).toEqual(['Fraud.Not.Detected']);
  });

  it('change nothing when they are delivered again', async () => {
    await examine(evidence(car()));
    await learn('policy');
    const before = await outcomeOf(world);
    await examine(evidence(car()));
    await learn('policy');
    expect(await outcomeOf(world)).toEqual(before);
  });

  it('judge all subjects that wait for the same fact, and no others', async () => {
    const documents = ['one', 'two', 'three'].map((name) => deriveId(name));
    for (const documentId of documents) await examine(evidence(car(), { documentId }));
    await examine(evidence(car(), { documentId: deriveId('other'), policyId: deriveId('other policy') }));
    await learn('policy');
    const judged = world.checks.published.map(({ detail }) => detail.data.subjectId);
    expect(judged.sort()).toEqual([...documents].sort());
  });

  it('judge an expiry by the day the image came, however late the facts are', async () => {
    const shown = evidence(licence({ expiresOn: '2026-03-01' }));
    await examine(shown);
    await recordFact(world.checks, world.eraseLate)(
      'customer',
      customer.customerId,
      customer,
      '2026-03-09T12:00:00.000Z',
    );
    expect(names()).toEqual(['Fraud.Not.Detected']);
  });

  it('judge an expiry by that day even when the image’s event is redriven days later', async () => {
    await learn('customer');
    const redriven = caused('image', { occurredAt: '2026-03-09T12:00:00.000Z' });
    const shown = told(evidence(licence({ expiresOn: '2026-03-01' })));
    await checkEvidence(world.checks, async () => {})(shown, redriven);
    expect(names()).toEqual(['Fraud.Not.Detected']);
  });

  it('give each attempt an event of its own, even when the same fact, redelivered, judges the next', async () => {
    await examine(evidence(car({ colour: 'red' })));
    await learn('policy');
    const next = evidence(car({ colour: 'red' }), { attempt: 2 });
    const known = await world.checks.get(next.documentId);
    // The second image's delivery crashed before it was judged.
    await world.checks.write(openCheck(next, caused('image 2')), known!.version);
    await learn('policy');
    const [first, second] = world.checks.published.map(({ detail }) => detail);
    expect([first!.data.attempt, second!.data.attempt]).toEqual([1, 2]);
    expect(second!.metadata.id).not.toBe(first!.metadata.id);
  });

  it('keep to the newest attempt: a late older one changes nothing', async () => {
    await learn('policy');
    await examine(evidence(car({ colour: 'red' }), { attempt: 2 }));
    await examine(evidence(car(), { attempt: 1 }));
    expect((await outcomeOf(world)).checks).toMatchObject([{ state: 'reject', attempt: 2 }]);
    expect(names()).toEqual(['Fraud.Detected']);
  });

  it('judge a newer attempt afresh, and its result is another event', async () => {
    await learn('policy');
    await examine(evidence(car({ colour: 'red' })));
    await examine(evidence(car({ colour: 'blue' }), { attempt: 2 }));
    const [first, second] = world.checks.published.map(({ detail }) => detail);
    expect([first!.data.attempt, second!.data.attempt]).toEqual([1, 2]);
    expect(second!.metadata.id).not.toBe(first!.metadata.id);
  });

  it('never clear a photo that names no policy', async () => {
    await learn('policy');
    await examine(evidence(car(), { policyId: undefined }));
    expect(names()).toEqual([]);
    expect(world.reminders).toHaveLength(1);
  });

  it('leave the other hashes out of the result', async () => {
    await learn('customer');
    await examine(evidence(licence({ expiresOn: '2020-01-01' })));
    expect(JSON.stringify(world.checks.published)).not.toContain(customer.fingerprints.givenName);
  });

  describe('survive a crash at every step', () => {
    const event = told(evidence(car()));
    const image = ({ checks, reminders }: World, crash: Crash = calm) =>
      checkEvidence(
        crash.methods(checks),
        crash.around(async (reminder) => void reminders.push(reminder)),
      )(event, caused('image'));
    const issue = ({ checks, eraseLate }: World, crash: Crash = calm) =>
      recordFact(crash.methods(checks), crash.around(eraseLate))(
        'policy',
        policy.policyId,
        { ...policy },
        context.occurredAt,
      );

    it.each([
      ['of the image, with the policy known', issue, image, undefined],
      ['of the image, with the policy coming later', undefined, image, issue],
      ['of the policy, with the image waiting for it', image, issue, undefined],
      ['of the policy, with the image coming later', undefined, issue, image],
    ])('%s', async (_, before, work, after) => {
      const places = await atEveryCrash(
        async () => {
          const one = await freshWorld(tables);
          await before?.(one);
          return one;
        },
        work,
        async (one) => {
          await after?.(one);
          return outcomeOf(one);
        },
      );
      expect(places).toBeGreaterThan(3);
    });
  });

  it('send the reminder after all if the first delivery crashed before it', async () => {
    const crash = checkEvidence(world.checks, async () => {
      throw new Error('the queue is not there');
    });
    const event = told(evidence(car()));
    await expect(crash(event, context)).rejects.toThrow('the queue is not there');
    await examine(evidence(car()));
    expect(world.reminders).toHaveLength(1);
  });
});
