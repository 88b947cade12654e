import { deriveId } from '@claimstream/lambda-kit';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { checkEvidence } from '../src/application/check-evidence.ts';
import { recordFact } from '../src/application/record-fact.ts';
import type { Evidence } from '../src/domain/facts.ts';
import { freshWorld, indexes, type World } from './checks-under-test.ts';
import { car, claim, context, customer, damage, evidence, licence, policy } from './example-evidence.ts';

/** Case 4 of the public cases: the same licence, SSN, VIN, plate and photo in two accounts. */
describe('one identity under many accounts', () => {
  let tables: TableUnderTest;
  let world: World;
  beforeAll(async () => {
    tables = await tableUnderTest(indexes);
  });
  beforeEach(async () => {
    world = await freshWorld(tables);
  });
  afterAll(() => tables.stop());

  const hash = (digit: string) => digit.repeat(64);
  const idsOf = (who: string) => ({
    customerId: deriveId(who, 'customer'),
    policyId: deriveId(who, 'policy'),
    claimId: deriveId(who, 'claim'),
  });
  const joins = async (who: string, { ssn = hash('1'), vin = hash('2'), plate = hash('3') } = {}) => {
    const { customerId, policyId } = idsOf(who);
    const record = recordFact(world.checks, world.eraseLate);
    const fingerprints = { ...customer.fingerprints, ssn };
    await record('customer', customerId, { ...customer, customerId, fingerprints }, context.occurredAt);
    const insured = { ...policy, policyId, customerId, fingerprints: { vin, plate } };
    await record('policy', policyId, insured, context.occurredAt);
  };
  const claims = async (who: string) => {
    const ids = idsOf(who);
    await recordFact(world.checks, world.eraseLate)('claim', ids.claimId, { ...claim, ...ids }, context.occurredAt);
  };
  const shows = async (who: string, reading: Evidence['reading']) => {
    const { customerId, policyId, claimId } = idsOf(who);
    const ids = {
      customerId,
      ...(reading.kind !== 'licence' && { policyId }),
      ...(reading.kind === 'damage' && { claimId }),
    };
    const shown = evidence(reading, { ...ids, documentId: deriveId(who, reading.kind) });
    const caused = { ...context, causationId: deriveId('image', shown.documentId) };
    await checkEvidence(world.checks, async () => {})(
      { data: shown, metadata: { ...context, id: caused.causationId, version: 1 } },
      caused,
    );
    return (await world.checks.get(shown.claimId ?? shown.documentId))!.item;
  };
  const raised = ({ findings = [] }: Awaited<ReturnType<typeof shows>>) =>
    findings.map(({ reason, others }) => [reason, ...(others ?? [])]);

  it('goes to a person at the second account, with the id of the first', async () => {
    await joins('one');
    expect(await shows('one', licence())).toMatchObject({ state: 'clear', score: 0 });
    await joins('two');
    const other = idsOf('one').customerId;
    const card = await shows('two', licence());
    expect([card.state, card.score]).toEqual(['review', 80]);
    expect(raised(card)).toEqual([
      ['SAME_LICENCE', other],
      ['SAME_SSN', other],
    ]);
    expect(raised(await shows('two', car()))).toEqual([
      ['SAME_PLATE', other],
      ['SAME_VIN', other],
    ]);
    expect(world.checks.published.at(-1)?.detail.data).toMatchObject({ outcome: 'review', referred: false });
  });

  it('goes to a person at a claim with a photo that looks alike, whichever customer shows it', async () => {
    for (const who of ['one', 'two', 'three']) {
      await joins(who);
      await claims(who);
    }
    const likeness = 'c3a1e0f2b49d5807'.repeat(2);
    const copy = `c3a1e0f2b49d5${'f'}07c3a1e0f2b49d5807`; // three bits apart
    await shows('one', damage({ imageHash: hash('4'), likeness }));
    const second = await shows('two', damage({ imageHash: hash('5'), likeness: copy }));
    expect(raised(second)).toContainEqual(['SIMILAR_PHOTO', idsOf('one').claimId]);
    expect(second.findings?.find(({ reason }) => reason === 'SIMILAR_PHOTO')).toMatchObject({
      outcome: 'review',
      weight: 40,
    });
    const far = await shows('three', damage({ imageHash: hash('6'), likeness: 'ffffffffffffffff'.repeat(2) }));
    expect(raised(far).map(([reason]) => reason)).not.toContain('SIMILAR_PHOTO');
  });

  it('is one sign if the photo is the same byte for byte, and none if the claim itself showed it before', async () => {
    for (const who of ['one', 'two']) {
      await joins(who);
      await claims(who);
    }
    const photo = damage({ imageHash: hash('4'), likeness: 'c3a1e0f2b49d5807'.repeat(2) });
    await shows('one', photo);
    const again = await shows('one', photo);
    expect(raised(again).map(([reason]) => reason)).not.toContain('SIMILAR_PHOTO');
    const reasons = raised(await shows('two', photo)).map(([reason]) => reason);
    expect(reasons).toContain('SAME_PHOTO');
    expect(reasons).not.toContain('SIMILAR_PHOTO');
  });

  it('goes to an investigator at a claim with the same photo', async () => {
    for (const who of ['one', 'two']) {
      await joins(who);
      await claims(who);
    }
    const photo = damage({ imageHash: hash('4') });
    await shows('one', photo);
    const second = await shows('two', photo);
    expect(second).toMatchObject({ state: 'review', score: 100, referral: { reportDueOn: '2026-04-30' } });
    expect(raised(second)).toContainEqual(['SAME_PHOTO', idsOf('one').claimId]);
    expect(world.checks.published.at(-1)?.detail.data).toMatchObject({ outcome: 'review', referred: true });
    expect((await world.checks.page('referred', { limit: 5 })).items.map(({ subjectId }) => subjectId)).toContain(
      idsOf('two').claimId,
    );
  });

  it('is not seen in a photo sent twice for one claim, nor in facts that come twice', async () => {
    await joins('one');
    await joins('one');
    await claims('one');
    await shows('one', damage({ imageHash: hash('4') }));
    expect(await shows('one', damage({ imageHash: hash('4') }))).toMatchObject({ state: 'clear', score: 0 });
  });

  it('is seen by at least one of two that come at the same moment', async () => {
    await Promise.all(['one', 'two'].map((who) => joins(who)));
    const both = await Promise.all(['one', 'two'].map((who) => shows(who, car())));
    expect(both.filter(({ state }) => state === 'review').length).toBeGreaterThan(0);
  });

  it('is no finding between people of the same names who drive other cars', async () => {
    await joins('one');
    await joins('two', { ssn: hash('5'), vin: hash('6'), plate: hash('7') });
    expect(await shows('two', car())).toMatchObject({ state: 'clear' });
  });
});
