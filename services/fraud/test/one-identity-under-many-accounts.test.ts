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
    const record = recordFact(world.checks);
    const fingerprints = { ...customer.fingerprints, ssn };
    await record('customer', customerId, { ...customer, customerId, fingerprints }, context.occurredAt);
    const insured = { ...policy, policyId, customerId, fingerprints: { vin, plate } };
    await record('policy', policyId, insured, context.occurredAt);
  };
  const claims = async (who: string) => {
    const ids = idsOf(who);
    await recordFact(world.checks)('claim', ids.claimId, { ...claim, ...ids }, context.occurredAt);
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

  it('is not seen in a photo that is sent twice for one claim, nor in facts that come twice', async () => {
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
