import { deriveId } from '@claimstream/lambda-kit';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { checkEvidence } from '../src/application/check-evidence.ts';
import { openCheck } from '../src/domain/check.ts';
import {
  adjuster,
  colleague,
  decide,
  flag,
  freshWorld,
  indexes,
  listed,
  outcomeOf,
  putCheck,
  reason,
  type World,
} from './checks-under-test.ts';
import { context, damage, evidence, facts } from './example-evidence.ts';

let tables: TableUnderTest;
let world: World;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
beforeEach(async () => {
  world = await freshWorld(tables);
});
afterAll(() => tables.stop());

describe('a confirmed flag', () => {
  const claimFlag = () => ({ ...openCheck(evidence(damage()), context), ...flag });
  const { subjectId: flagId } = claimFlag();
  const confirmed = async (one = world) => {
    await putCheck(one, claimFlag());
    await decide(one, 'confirm', { flagId });
    return one;
  };
  const release = (by: string, attempt?: number) => decide(world, 'release', { flagId, by, attempt });

  it('is released by another person with a reason, which stays on file and which no event carries', async () => {
    await confirmed();
    expect(await release(colleague)).toMatchObject({ subjectId: flagId, state: 'clear' });
    expect(await release(colleague)).toMatchObject({ state: 'clear' });
    expect(world.checks.published.map(({ detailType, detail }) => [detailType, detail.data])).toMatchObject([
      ['Fraud.Detected', { outcome: 'reject', decidedBy: 'person', decisions: 1 }],
      ['Fraud.Not.Detected', { outcome: 'clear', score: 0, decidedBy: 'person', decisions: 2 }],
    ]);
    const { decisions } = (await world.checks.get(flagId))!.item;
    expect(decisions).toMatchObject([
      { decision: 'confirm', by: adjuster },
      { decision: 'release', by: colleague, at: context.occurredAt, reason },
    ]);
    expect(JSON.stringify(world.checks.published)).not.toMatch(/Featherstonehaugh|repainted/);
    expect(await listed(world, 'confirmed')).toEqual([]);
  });

  it('is released only by investigators, not by the one who confirmed it, nor by the person it is about', async () => {
    await confirmed();
    await expect(release(deriveId('a supervisor'))).rejects.toMatchObject({ status: 403, code: 'NOT_INVESTIGATOR' });
    await expect(release(adjuster)).rejects.toMatchObject({ status: 403, code: 'NOT_INVESTIGATOR' });
    const inBoth = decide(world, 'release', { flagId, groups: ['adjusters', 'siu'] });
    await expect(inBoth).rejects.toMatchObject({ status: 403, code: 'OWN_CONFIRMATION' });
    await expect(release(facts.customer.customerId)).rejects.toMatchObject({ status: 403, code: 'OWN_FLAG' });
    expect(world.checks.published).toHaveLength(1);
  });

  it.each(['pending', 'clear', 'review', 'reject'] as const)(
    'can be released, and nothing that the rules left %s',
    async (state) => {
      await putCheck(world, { ...claimFlag(), state });
      await expect(release(colleague)).rejects.toMatchObject({ status: 409, code: 'FLAG_NOT_CONFIRMED' });
    },
  );

  it('is not cleared instead, and not released with an image that the person did not see', async () => {
    await confirmed();
    await expect(decide(world, 'clear', { flagId, by: colleague })).rejects.toMatchObject({
      status: 409,
      code: 'FLAG_NOT_OPEN',
    });
    await expect(release(colleague, 2)).rejects.toMatchObject({ status: 409, code: 'FLAG_REPLACED' });
  });

  it('stays confirmed when the claim shows another photo, with a result for that photo', async () => {
    await confirmed();
    for (const kind of ['customer', 'policy', 'claim'] as const) {
      const id = { customer: 'customerId', policy: 'policyId', claim: 'claimId' }[kind];
      await world.checks.recordFact(kind, (facts[kind] as Record<string, any>)[id], facts[kind]);
    }
    const metadata = { ...context, causationId: deriveId('photo 2'), id: deriveId('photo 2'), version: 1 };
    const photo = { data: evidence(damage(), { attempt: 2 }), metadata };
    const again = { ...context, causationId: deriveId('photo 2') };
    await checkEvidence(world.checks, async () => {})(photo, again);
    await checkEvidence(world.checks, async () => {})(photo, again);
    expect(world.checks.published.slice(1).map(({ detail }) => detail.data)).toMatchObject([
      { attempt: 2, outcome: 'reject', decidedBy: 'person', decisions: 1 },
    ]);
    expect(await release(colleague, 2)).toMatchObject({ state: 'clear' });
  });

  it('is released once, whatever crashes', async () => {
    const places = await atEveryCrash(
      async () => confirmed(await freshWorld(tables)),
      (one, crash) => decide(one, 'release', { flagId, by: colleague, crash }),
      outcomeOf,
    );
    expect(places).toBe(4);
  });
});
