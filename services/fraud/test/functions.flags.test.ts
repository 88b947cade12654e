import './environment.ts';
import { deriveId, WriteConflict } from '@claimstream/lambda-kit';
import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { openCheck } from '../src/domain/check.ts';
import { freshWorld, outcomeOf, type World } from './checks-under-test.ts';
import { car, context, damage, documentId, evidence, facts, policy } from './example-evidence.ts';

const { checkEvidence } = await import('../src/functions/check-evidence.ts');
const { raiseOverdue } = await import('../src/functions/raise-overdue.ts');
const { listFlags } = await import('../src/functions/list-flags.ts');
const { decideFlag } = await import('../src/functions/decide-flag.ts');

const note = { subjectId: documentId, attempt: 1 };
const now = () => new Date('2026-03-01T12:15:00.000Z');
const adjuster = { sub: deriveId('an adjuster'), groups: ['adjusters'] };
const colleague = { ...adjuster, sub: deriveId('another adjuster') };
const insured = { ...adjuster, sub: facts.customer.customerId };
const reason = 'Mrs. Featherstonehaugh repainted her car in May.';
type Said = { decision: 'clear' | 'confirm' | 'release'; attempt?: number };
const decision = (said: Said, flagId = documentId, caller = adjuster) => ({
  caller,
  path: { flagId },
  body: { reason, ...said },
  context: { ...context, causationId: deriveId('decision', said.decision) },
});

let tables: TableUnderTest;
let world: World;

/** A check as far as `so` says, of a photo of the insured car. */
const put = (so: object = {}, target = world) =>
  target.checks.write({ ...openCheck(evidence(car()), context), ...so }, 'absent');
const flag = { state: 'review', score: 40, reasons: ['COLOUR_UNCERTAIN'] } as const;
const listed = async (caller = adjuster) => (await listFlags(world.checks)({ caller })).body;
const open = async (caller = adjuster) => (await listed(caller)).flags;

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
    for (const flagId of [deriveId('nothing')]) {
      const decided = decideFlag(world.checks)(decision({ decision: 'clear' }, flagId));
      await expect(decided).rejects.toMatchObject({ status: 404, code: 'FLAG_NOT_FOUND' });
    }
  });

  it('is not taken from whom the flag is about', async () => {
    await put(flag);
    const own = decision({ decision: 'clear' }, documentId, insured);
    await expect(decideFlag(world.checks)(own)).rejects.toMatchObject({ status: 403, code: 'OWN_FLAG' });
    expect(await open(insured)).toEqual([]);
    expect(await open()).toHaveLength(1);
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
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'FLAG_NOT_OPEN' } }]);
    expect(world.checks.published).toHaveLength(1);
  });
});

describe('a confirmed flag', () => {
  const claimFlag = () => openCheck(evidence(damage()), context);
  const { subjectId: claimId } = claimFlag();
  const say = (said: Said['decision'], caller = adjuster, attempt?: number) =>
    decideFlag(world.checks)(decision({ decision: said, attempt }, claimId, caller));
  const confirmed = async () => {
    await put({ ...claimFlag(), ...flag });
    await say('confirm');
  };

  it('shows who confirmed it and why to colleagues, and not to whom it is about', async () => {
    await confirmed();
    expect((await listed(colleague)).confirmed).toMatchObject([
      { flagId: claimId, attempt: 1, decisions: [{ decision: 'confirm', by: adjuster.sub, reason, attempt: 1 }] },
    ]);
    expect((await listed(insured)).confirmed).toEqual([]);
  });

  it('is released by another person with a reason, which stays on file and in no event', async () => {
    await confirmed();
    expect(await say('release', colleague)).toEqual({ status: 202, body: { flagId: claimId, state: 'clear' } });
    expect(await say('release', colleague)).toMatchObject({ status: 202 });
    expect(world.checks.published.map(({ detailType, detail }) => [detailType, detail.data])).toMatchObject([
      ['Fraud.Detected', { outcome: 'reject', decidedBy: 'person', decisions: 1 }],
      ['Fraud.Not.Detected', { outcome: 'clear', score: 0, decidedBy: 'person', decisions: 2 }],
    ]);
    const { decisions } = (await world.checks.get(claimId))!.item;
    expect(decisions).toMatchObject([
      { decision: 'confirm', by: adjuster.sub },
      { decision: 'release', by: colleague.sub, at: context.occurredAt, reason },
    ]);
    expect(JSON.stringify(world.checks.published)).not.toMatch(/Featherstonehaugh|repainted/);
    expect(await listed()).toEqual({ flags: [], confirmed: [] });
  });

  it('is not released by who confirmed it, nor by whom it is about', async () => {
    await confirmed();
    await expect(say('release')).rejects.toMatchObject({ status: 403, code: 'OWN_CONFIRMATION' });
    await expect(say('release', insured)).rejects.toMatchObject({ status: 403, code: 'OWN_FLAG' });
    expect(world.checks.published).toHaveLength(1);
  });

  it.each(['pending', 'clear', 'review', 'reject'] as const)(
    'is what can be released, and nothing that the rules left %s',
    async (state) => {
      await put({ ...claimFlag(), state });
      await expect(say('release')).rejects.toMatchObject({ status: 409, code: 'FLAG_NOT_CONFIRMED' });
    },
  );

  it('is not cleared instead, and not released for an image that the person did not see', async () => {
    await confirmed();
    await expect(say('clear', colleague)).rejects.toMatchObject({ status: 409, code: 'FLAG_NOT_OPEN' });
    await expect(say('release', colleague, 2)).rejects.toMatchObject({ status: 409, code: 'FLAG_REPLACED' });
  });

  it('stays confirmed when the claim shows another photo, and is told so of that photo', async () => {
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
    expect(await say('release', colleague, 2)).toMatchObject({ status: 202 });
  });

  it('is released once, whatever crashes', async () => {
    const places = await atEveryCrash(
      async () => {
        const one = await freshWorld(tables);
        await put({ ...claimFlag(), ...flag }, one);
        await decideFlag(one.checks)(decision({ decision: 'confirm' }, claimId));
        return one;
      },
      ({ checks }, crash) => decideFlag(crash.methods(checks))(decision({ decision: 'release' }, claimId, colleague)),
      outcomeOf,
    );
    expect(places).toBe(4);
  });
});
