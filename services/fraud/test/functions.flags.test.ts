import './environment.ts';
import { deriveId, WriteConflict } from '@claimstream/lambda-kit';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { openCheck } from '../src/domain/check.ts';
import { freshWorld, outcomeOf, type World } from './checks-under-test.ts';
import { car, context, damage, documentId, evidence, facts, policy } from './example-evidence.ts';

const { raiseOverdue } = await import('../src/functions/raise-overdue.ts');
const { listFlags } = await import('../src/functions/list-flags.ts');
const { decideFlag } = await import('../src/functions/decide-flag.ts');

const note = { subjectId: documentId, attempt: 1 };
const now = () => new Date('2026-03-01T12:15:00.000Z');
const adjuster = { sub: deriveId('an adjuster'), groups: ['adjusters'] };
const decision = (body: { decision: 'clear' | 'confirm'; attempt?: number }, flagId = documentId) => ({
  caller: adjuster,
  path: { flagId },
  body,
  context: { ...context, causationId: deriveId('decision', body.decision) },
});

let tables: TableUnderTest;
let world: World;

/** A check as far as `so` says, of a photo of the insured car. */
const put = (so: object = {}, target = world) =>
  target.checks.write({ ...openCheck(evidence(car()), context), ...so }, 'absent');
const flag = { state: 'review', score: 40, reasons: ['COLOUR_UNCERTAIN'] } as const;
const open = async () => (await listFlags(world.checks)()).body.flags;

beforeAll(async () => {
  tables = await tableUnderTest(['open']);
});
beforeEach(async () => {
  world = await freshWorld(tables);
});
afterAll(() => tables.stop());

describe('a check that waits too long', () => {
  it('becomes a flag that says so', async () => {
    await put();
    await raiseOverdue(world.checks, now)(note);
    expect(world.checks.published).toMatchObject([
      {
        detailType: 'Fraud.Detected',
        detail: {
          metadata: { causationId: context.causationId, occurredAt: now().toISOString() },
          data: { outcome: 'review', score: 40, reasons: ['FACTS_MISSING'] },
        },
      },
    ]);
    expect(await open()).toMatchObject([{ flagId: documentId, reasons: ['FACTS_MISSING'] }]);
  });

  it('is judged where the facts are here by now, though nobody judged it', async () => {
    await put();
    await world.checks.recordFact('policy', policy.policyId, { ...policy });
    await raiseOverdue(world.checks, now)(note);
    expect(world.checks.published.map(({ detailType }) => detailType)).toEqual(['Fraud.Not.Detected']);
  });

  it('is left alone when it was judged, or when a newer attempt took its place', async () => {
    await put({ state: 'clear' });
    await raiseOverdue(world.checks, now)(note);
    const claim = openCheck(evidence(damage(), { attempt: 2 }), context);
    await world.checks.write(claim, 'absent');
    await raiseOverdue(world.checks, now)({ ...note, subjectId: claim.subjectId });
    await raiseOverdue(world.checks, now)({ ...note, subjectId: deriveId('nothing') });
    expect(world.checks.published).toEqual([]);
  });

  it('is raised once, whatever crashes', async () => {
    const places = await atEveryCrash(
      async () => {
        const one = await freshWorld(tables);
        await put({}, one);
        return one;
      },
      ({ checks }, crash) => raiseOverdue(crash.methods(checks), now)(note),
      outcomeOf,
    );
    expect(places).toBeGreaterThan(3);
  });

  it('gives way to a fact that arrives at the same moment, and is raised or judged, never both', async () => {
    await put();
    const busy = {
      get: world.checks.get.bind(world.checks),
      facts: world.checks.facts.bind(world.checks),
      write: async (...[check, expect, events]: Parameters<World['checks']['write']>) => {
        const known = await world.checks.get(documentId);
        await world.checks.write({ ...known!.item, state: 'clear' }, known!.version);
        await world.checks.write(check, expect, events);
      },
    };
    await expect(raiseOverdue(busy, now)(note)).rejects.toThrow(WriteConflict);
    expect(await open()).toEqual([]);
  });
});

describe('GET /flags', () => {
  it('lists what waits for a person, oldest first, with what it is about and nothing of the prints', async () => {
    const [older, newer] = [deriveId('older'), deriveId('newer')];
    const about = (id: string) => ({ subjectId: id, evidence: evidence(car(), { documentId: id }) });
    await put({ ...flag, ...about(newer), raisedAt: '2026-03-03T00:00:00.000Z' });
    await put({ ...flag, ...about(older), raisedAt: '2026-03-02T00:00:00.000Z' });
    for (const state of ['pending', 'clear', 'reject']) await put({ ...about(deriveId(state)), state });
    const flags = await open();
    expect(flags.map(({ flagId }) => flagId)).toEqual([older, newer]);
    expect(flags[0]).toEqual({
      flagId: older,
      subjectKind: 'document',
      subjectId: older,
      documentId: older,
      documentKind: 'car',
      customerId: facts.customer.customerId,
      policyId: policy.policyId,
      claimId: undefined,
      attempt: 1,
      score: 40,
      reasons: ['COLOUR_UNCERTAIN'],
      raisedAt: '2026-03-02T00:00:00.000Z',
    });
  });
});

describe('POST /flags/{flagId}/decision', () => {
  it.each([
    ['clear', 'clear', 0, 'Fraud.Not.Detected'],
    ['confirm', 'reject', 100, 'Fraud.Detected'],
  ] as const)('to %s ends the flag', async (said, outcome, score, detailType) => {
    await put(flag);
    const answer = await decideFlag(world.checks)(decision({ decision: said }));
    expect(answer).toEqual({ status: 202, body: { flagId: documentId, state: outcome } });
    expect(world.checks.published).toMatchObject([
      { detailType, detail: { data: { outcome, score, decidedBy: 'person', reasons: ['COLOUR_UNCERTAIN'] } } },
    ]);
    expect(await open()).toEqual([]);
  });

  it('said again is answered the same and changes nothing; the opposite is refused', async () => {
    await put(flag);
    const decide = decideFlag(world.checks);
    const first = await decide(decision({ decision: 'clear' }));
    expect(await decide(decision({ decision: 'clear' }))).toEqual(first);
    await expect(decide(decision({ decision: 'confirm' }))).rejects.toMatchObject({
      status: 409,
      code: 'FLAG_NOT_OPEN',
    });
    expect(world.checks.published).toHaveLength(1);
  });

  it('is given once, whatever crashes', async () => {
    const places = await atEveryCrash(
      async () => {
        const one = await freshWorld(tables);
        await put(flag, one);
        return one;
      },
      ({ checks }, crash) => decideFlag(crash.methods(checks))(decision({ decision: 'confirm' })),
      outcomeOf,
    );
    expect(places).toBe(4);
  });

  it.each(['pending', 'clear', 'reject'] as const)('is refused where the rules left it %s', async (state) => {
    await put({ state });
    for (const said of ['clear', 'confirm'] as const) {
      const decided = decideFlag(world.checks)(decision({ decision: said }));
      await expect(decided).rejects.toMatchObject({ status: 409, code: 'FLAG_NOT_OPEN' });
    }
    expect(world.checks.published).toEqual([]);
  });

  it('knows no flag that was never raised', async () => {
    for (const flagId of [deriveId('nothing'), 'x', '', 'x'.repeat(3000)]) {
      const decided = decideFlag(world.checks)(decision({ decision: 'clear' }, flagId));
      await expect(decided).rejects.toMatchObject({ status: 404, code: 'FLAG_NOT_FOUND' });
    }
  });

  it('is not taken from whom the flag is about', async () => {
    await put(flag);
    const own = { ...decision({ decision: 'clear' }), caller: { ...adjuster, sub: facts.customer.customerId } };
    await expect(decideFlag(world.checks)(own)).rejects.toMatchObject({ status: 403, code: 'OWN_FLAG' });
    expect(world.checks.published).toEqual([]);
  });

  it('is not taken for an image that the person did not see', async () => {
    await put({ ...flag, evidence: evidence(car(), { attempt: 2 }) });
    const decide = decideFlag(world.checks);
    await expect(decide(decision({ decision: 'clear', attempt: 1 }))).rejects.toMatchObject({
      status: 409,
      code: 'FLAG_REPLACED',
    });
    expect(await decide(decision({ decision: 'clear', attempt: 2 }))).toMatchObject({ status: 202 });
  });

  it('of two people at the same moment is taken from one; the other is told', async () => {
    await put(flag);
    const both = await Promise.allSettled(
      (['clear', 'confirm'] as const).map((said) => decideFlag(world.checks)(decision({ decision: said }))),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(world.checks.published).toHaveLength(1);
  });
});
