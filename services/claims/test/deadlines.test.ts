import './silence.ts';
import { createEvent, type DataOf, type EventContract } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { contextAfter, deriveId, type Handle } from '@claimstream/lambda-kit';
import { atEveryCrash, type Crash, contextOf, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { keepClocks } from '../src/application/keep-clocks.ts';
import { listClocks, listDeadlines } from '../src/application/show-clocks.ts';
import { listLetters, showLetter } from '../src/application/show-letters.ts';
import { sweepDeadlines } from '../src/application/sweep-deadlines.ts';
import { withDueDays } from '../src/application/with-due-days.ts';
import { ClockFiles } from '../src/store/clock-files.ts';
import { atEveryMeeting } from './at-every-meeting.ts';
import { indexes } from './claims-at-work.ts';
import { claimId, customerId, damageRead, policyId } from './example-claims.ts';

const zones: Record<string, string> = { CA: 'America/Los_Angeles', IL: 'America/Chicago', TX: 'America/Chicago' };
const noon = (day: string) => `${day}T18:00:00.000Z`;
const ids = { claimId, customerId, policyId };
const adjuster = { sub: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10', groups: ['adjusters'] };
const customer = { sub: customerId, groups: [] };

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

/** Clocks of a policy of that state, over a table of their own. */
async function clocksAtWork(state: string | null = 'CA') {
  const fresh = await tables.fresh();
  const files = new ClockFiles(fresh.table);
  const known = {
    policy: async () => ({ item: { terms: state ? { customerId, state, timeZone: zones[state] } : undefined } }),
    claim: { ...ids, state: 'accepted' },
    get: async (id: string) => (id === claimId ? { item: known.claim } : undefined),
  };
  const measured: string[] = [];
  const started = new Map<string, unknown>();
  const start = async (name: string, input: unknown) => void (started.has(name) || started.set(name, input));
  const store = (crash?: Crash) => (crash ? crash.methods(files) : files);
  /** Delivers an event of that day; the same one again if it is delivered twice. */
  const tell = async <C extends EventContract>(
    pick: (keep: ReturnType<typeof keepClocks>) => Handle<C>,
    contract: C,
    data: object,
    day: string,
    crash?: Crash,
  ) => {
    const occurredAt = noon(day);
    const { detail } = createEvent(contract, { ...contract.samples[0]!, ...data } as DataOf<C>, {
      ...contextOf(`${contract.name} ${day}`),
      occurredAt,
    });
    const event = contract.consumed.parse(detail) as Parameters<Handle<C>>[0];
    await pick(keepClocks(store(crash), known as never))(event, contextAfter(event.metadata, new Date(occurredAt)));
  };
  const breached = async () =>
    (await fresh.items())
      .flatMap(({ outbox }) => (outbox ? JSON.parse(outbox) : []))
      .filter(({ detailType }) => detailType === 'Claim.Deadline.Breached')
      .map(({ detail }) => detail);
  return {
    fresh,
    files,
    known,
    measured,
    /** Executions of the workflow by their name: a name is used once. */
    started,
    policyArrives: (of: string) =>
      Object.assign(known, {
        policy: async () => ({ item: { terms: { customerId, state: of, timeZone: zones[of] } } }),
      }),
    becomes: (state: string) => Object.assign(known, { claim: { ...ids, state } }),
    requested: (day: string) => tell((keep) => keep.requested, ClaimRequested, { ...ids, lossDate: day }, day),
    accepted: (day: string, more: object = {}, crash?: Crash) =>
      tell((keep) => keep.accepted, ClaimAccepted, { ...ids, lossDate: day, ...more }, day, crash),
    rejected: (day: string) =>
      tell((keep) => keep.rejected, ClaimRejected, { ...ids, reasonCode: 'LOSS_BEFORE_COVER' }, day),
    photoRead: (day: string, more: object = {}) =>
      tell((keep) => keep.photoRead, DocumentProcessed, { ...damageRead(), ...more }, day),
    denied: (day: string, crash?: Crash) =>
      tell((keep) => keep.denied, ClaimDenied, { ...ids, reasons: ['PRIOR_DAMAGE'] }, day, crash),
    finalized: (day: string, payoutCents = 382_000) =>
      tell(
        (keep) => keep.finalized,
        SettlementFinalized,
        { ...ids, estimateCents: 432_000, deductibleCents: 50_000, payoutCents },
        day,
      ),
    paid: (day: string) => tell((keep) => keep.paid, SettlementPaid, ids, day),
    reopened: (day: string) => tell((keep) => keep.reopened, ClaimReopened, ids, day),
    withdrawn: (day: string) => tell((keep) => keep.withdrawn, ClaimWithdrawn, ids, day),
    closed: (day: string) => tell((keep) => keep.closed, ClaimClosed, ids, day),
    sweep: (at: string, crash?: Crash) =>
      sweepDeadlines(
        store(crash),
        known as never,
        (what, count) => void measured.push(`${what} ${count}`),
        crash ? crash.around(start) : start,
      )(new Date(at)),
    clocks: async (now: string) =>
      (await listClocks(files, known as never, () => new Date(now))(claimId, adjuster.sub)).clocks,
    kinds: async () => (await files.letters(claimId)).map(({ kind }) => kind),
    breaches: async () => (await breached()).map(({ data }) => data),
    breachIds: async () => (await breached()).map(({ metadata }) => metadata.id),
  };
}

describe('the clocks of a claim', () => {
  it('start and stop with its events, in any order and more than once', async () => {
    const inOrder = await clocksAtWork('TX');
    await inOrder.requested('2026-11-20');
    await inOrder.accepted('2026-11-20');
    await inOrder.photoRead('2026-11-23');
    await inOrder.finalized('2026-12-14');
    await inOrder.paid('2026-12-15');
    const mixed = await clocksAtWork('TX');
    for (const again of [1, 2]) {
      await mixed.paid('2026-12-15');
      await mixed.photoRead('2026-11-23');
      await mixed.finalized('2026-12-14');
      await mixed.accepted('2026-11-20');
      await mixed.requested('2026-11-20');
      expect(await mixed.kinds()).toHaveLength(2 * Math.min(again, 1));
    }
    const expected = [
      ['acknowledge', '2026-12-05', 'met'],
      ['decide', '2026-12-16', 'met'],
      ['pay', '2026-12-21', 'met'],
      ['resolve', '2027-01-22', 'met'],
    ];
    for (const world of [inOrder, mixed]) {
      const clocks = await world.clocks(noon('2027-03-01'));
      expect(clocks.map(({ kind, dueOn, status }) => [kind, dueOn, status])).toEqual(expected);
    }
  });

  it('start with no photo of something else, nor with one of a sign-up', async () => {
    const w = await clocksAtWork();
    await w.requested('2026-10-15');
    await w.photoRead('2026-10-16', { claimId: undefined });
    expect((await w.clocks(noon('2026-10-17'))).map(({ kind }) => kind)).toEqual(['acknowledge']);
  });

  it('wait for no photo of a stolen car', async () => {
    const w = await clocksAtWork();
    await w.accepted('2026-10-15', { stolen: true });
    expect((await w.clocks(noon('2026-10-17'))).map(({ kind }) => kind)).toEqual(['decide']);
  });

  it('run again from the day of a reopening, and stop with a withdrawal', async () => {
    const w = await clocksAtWork();
    await w.photoRead('2026-10-16');
    await w.denied('2026-10-20');
    await w.reopened('2026-11-20');
    await w.reopened('2026-11-10');
    expect(await w.clocks(noon('2026-11-21'))).toMatchObject([{ startedOn: '2026-11-20', status: 'running' }]);
    await w.withdrawn('2026-11-25');
    expect(await w.clocks(noon('2026-11-26'))).toMatchObject([{ kind: 'decide', status: 'met' }]);
  });

  it('count a claim with nothing payable as decided, and await no payment', async () => {
    const w = await clocksAtWork();
    await w.photoRead('2026-10-16');
    await w.finalized('2026-10-20', 0);
    expect(await w.clocks(noon('2026-10-21'))).toMatchObject([{ kind: 'decide', status: 'met' }]);
  });

  it('get their state from a late policy once it is known', async () => {
    const late = await clocksAtWork(null);
    await late.requested('2026-10-16');
    expect(await late.clocks(noon('2026-10-17'))).toMatchObject([{ dueOn: '2026-10-31', source: 'ours' }]);
    late.policyArrives('CA');
    await late.accepted('2026-10-17');
    expect(await late.clocks(noon('2026-10-17'))).toMatchObject([{ dueOn: '2026-11-02', source: '10 CCR 2695.5(e)' }]);
  });
});

describe('actions on deadlines', () => {
  const lateInCalifornia = async () => {
    const w = await clocksAtWork();
    await w.requested('2026-10-15');
    await w.accepted('2026-10-15');
    await w.photoRead('2026-10-16');
    return w;
  };

  it('report a breach once, with the section of the law, however often the sweep runs', async () => {
    const w = await lateInCalifornia();
    await w.sweep('2026-11-26T08:00:00Z');
    expect(await w.breaches()).toEqual([
      { ...ids, clockId: 'decide', kind: 'decide', state: 'CA', dueOn: '2026-11-25', source: '10 CCR 2695.7(b)' },
    ]);
    expect(w.measured).toEqual(['reminded 1', 'breached 1']);
    expect((await w.clocks(noon('2026-11-26')))[1]).toMatchObject({
      status: 'breached',
      breachedAt: '2026-11-26T08:00:00.000Z',
    });
    await w.sweep('2026-11-26T09:00:00Z');
    expect(w.measured).toEqual(['reminded 1', 'breached 1']);
    expect(await w.kinds()).toEqual(['acknowledgement', 'status']);
  });

  it('survive a crash at every place: reported and written once', async () => {
    const places = await atEveryCrash(
      lateInCalifornia,
      (w, crash) => w.sweep('2026-11-26T08:00:00Z', crash),
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBeGreaterThan(20);
  });

  it('write a letter once, whatever crashes', async () => {
    const places = await atEveryCrash(
      () => clocksAtWork(),
      (w, crash) => w.denied('2026-10-20', crash),
      ({ fresh }) => fresh.state(),
    );
    expect(places).toBe(6);
  });

  it('keep a letter from before a crash as it is, and the repetition stops the clocks', async () => {
    const w = await clocksAtWork(null);
    await w.requested('2026-10-19');
    const beforeTheFile = {
      methods: (files: ClockFiles) => ({
        ...{ get: files.get.bind(files), writeLetter: files.writeLetter.bind(files) },
        write: () => Promise.reject(new Error('The machine went away')),
      }),
    };
    await expect(w.denied('2026-10-20', beforeTheFile as never)).rejects.toThrow('went away');
    const [written] = await w.files.letters(claimId);
    expect((await w.clocks(noon('2026-10-21')))[0]).toMatchObject({ status: 'running' });
    // A letter written now would name the department of the state.
    w.policyArrives('CA');
    await w.denied('2026-10-20');
    expect(await w.files.letters(claimId)).toEqual([written]);
    expect(written!.text.en.paragraphs.at(-1)).toContain('of your state');
    expect((await w.clocks(noon('2026-10-21')))[0]).toMatchObject({ status: 'met' });
    const told = (await w.fresh.items()).flatMap(({ outbox }) => (outbox ? JSON.parse(outbox) : []));
    expect(told.map(({ detailType }) => detailType)).toEqual(['Claim.Letter.Issued']);
  });

  it('send no status letter that the clocks do not know when the claim is decided during the sweep', async () => {
    const swept = await atEveryMeeting(
      lateInCalifornia,
      (w, place) => w.sweep('2026-11-25T09:00:00Z', place),
      (w) => w.denied('2026-11-25'),
      async (w) => ({
        letters: (await w.kinds()).filter((kind) => kind === 'status').length,
        known: (await w.files.get(claimId))!.item.statusLetters.length,
        open: (await w.clocks(noon('2026-11-26'))).filter(({ status }) => status === 'running').length,
      }),
    );
    expect(swept.length).toBeGreaterThan(20);
    for (const { letters, known, open } of swept) expect({ letters, open }).toEqual({ letters: known, open: 0 });
    expect(new Set(swept.map(({ letters }) => letters))).toEqual(new Set([0, 1]));
  });

  it('keep both letters and both milestones of two events at one moment', async () => {
    const met = await atEveryMeeting(
      () => clocksAtWork(),
      (w, place) => w.accepted('2026-10-19', {}, place),
      (w) => w.denied('2026-10-20'),
      async (w) => [await w.kinds(), Object.keys((await w.files.get(claimId))!.item.milestones).sort()],
    );
    for (const [kinds, milestones] of met) {
      expect(kinds).toEqual(['acknowledgement', 'denial']);
      expect(milestones).toEqual(['acknowledged', 'denied']);
    }
  });

  it('do not come before their time', async () => {
    const w = await lateInCalifornia();
    await w.sweep('2026-11-18T07:59:59Z');
    expect(w.measured).toEqual([]);
    await w.sweep('2026-11-18T08:00:00Z');
    expect(w.measured).toEqual(['reminded 1']);
    expect((await w.clocks(noon('2026-11-18')))[1]).toMatchObject({
      status: 'running',
      remindedAt: '2026-11-18T08:00:00.000Z',
    });
  });

  it('extend the deadline by a status letter in time, and every 30 days by another one', async () => {
    const w = await lateInCalifornia();
    await w.sweep('2026-11-25T09:00:00Z');
    await w.sweep('2026-12-28T09:00:00Z');
    expect(await w.breaches()).toEqual([]);
    expect(await w.kinds()).toEqual(['acknowledgement', 'status', 'status']);
    expect((await w.clocks(noon('2026-12-28'))).map(({ clockId, status }) => [clockId, status])).toEqual([
      ['acknowledge', 'met'],
      ['decide', 'extended'],
      ['decide-2', 'extended'],
      ['decide-3', 'running'],
    ]);
    const answer = await listLetters(w.files, w.known as never)(claimId, customer);
    expect(answer).toMatchObject({
      answerBy: '2027-01-27',
      letters: [{ kind: 'status' }, { kind: 'status' }, { kind: 'acknowledgement' }],
    });
    const { en } = (await w.files.letters(claimId))[1]!.text;
    expect(en.paragraphs[2]).toContain('December 28, 2026');
  });

  it('G7: explain once 40 days are exceeded in Illinois (reported 2026-10-01), without a breach', async () => {
    const w = await clocksAtWork('IL');
    await w.requested('2026-10-01');
    await w.accepted('2026-10-01');
    await w.sweep('2026-11-11T05:59:00Z');
    expect(await w.kinds()).toEqual(['acknowledgement']);
    await w.sweep('2026-11-11T06:00:00Z');
    expect(await w.kinds()).toEqual(['acknowledgement', 'status']);
    await w.sweep('2027-11-11T06:00:00Z');
    expect(await w.kinds()).toHaveLength(2);
    expect(await w.breaches()).toEqual([]);
  });

  it('acknowledge a notice before its deadline if the policy is late', async () => {
    const w = await clocksAtWork(null);
    await w.requested('2026-10-15');
    await w.sweep('2026-10-29T00:00:00Z');
    expect(await w.kinds()).toEqual(['acknowledgement']);
    expect((await w.files.letters(claimId))[0]!.text.en.paragraphs[1]).toContain('We are still checking');
    expect((await w.clocks(noon('2026-11-20')))[0]).toMatchObject({ status: 'met' });
  });

  it('skip a claim that fails, and report it at the end', async () => {
    const w = await lateInCalifornia();
    const broken = deriveId('a broken file');
    await w.fresh.table.write({
      key: { pk: `CLAIM#${broken}`, sk: 'CLOCKS' },
      item: {
        claimId: broken,
        duepk: (await w.fresh.items()).find(({ duepk }) => duepk).duepk,
        duesk: '2026-01-01T00:00:00.000Z',
      },
      expect: 'absent',
    });
    await expect(w.sweep('2026-11-26T08:00:00Z')).rejects.toThrow(/customerId/);
    expect(await w.breaches()).toHaveLength(1);
  });

  it('remind of a reopened claim’s deadline and report it again', async () => {
    const w = await lateInCalifornia();
    const sweepAll = async (...days: string[]) => {
      for (const day of days) await w.sweep(`${day}T09:00:00Z`);
    };
    const decide = async (day: string) => (await w.clocks(noon(day))).filter(({ kind }) => kind === 'decide');
    await sweepAll('2026-11-24', '2026-11-25', '2026-12-30');
    const [breach] = await w.breaches();
    expect(breach).toMatchObject({ clockId: 'decide-2' });
    const told = await w.breachIds();
    await w.denied('2026-12-31');
    await w.reopened('2027-02-01');
    expect(await decide('2027-02-02')).toEqual([
      expect.objectContaining({ startedOn: '2027-02-01', dueOn: '2027-03-15', status: 'running' }),
    ]);
    const letters = (await w.kinds()).length;
    w.measured.length = 0;
    await sweepAll('2027-03-14', '2027-03-15');
    expect(w.measured).toEqual(['reminded 1']);
    expect((await w.kinds()).slice(letters)).toEqual(['status']);
    expect(await decide('2027-03-15')).toMatchObject([{ status: 'extended' }, { clockId: 'decide-2' }]);
    await sweepAll('2027-05-20');
    expect(await w.breaches()).toEqual([{ ...breach, dueOn: '2027-04-14' }]);
    expect(await w.breachIds()).not.toEqual(told);
  });

  it('move with an action that becomes earlier', async () => {
    const w = await clocksAtWork('IL');
    await w.requested('2026-10-01');
    await w.accepted('2026-10-01');
    await w.finalized('2026-10-02');
    // The payment by November 2 comes before the letter of November 11.
    await w.sweep('2026-10-25T06:00:00Z');
    expect(w.measured).toEqual(['reminded 1']);
  });

  it('are over once the claim ended', async () => {
    const w = await lateInCalifornia();
    await w.denied('2026-10-20');
    await w.closed('2026-10-20');
    await w.sweep('2027-10-20T00:00:00Z');
    expect(w.measured).toEqual([]);
    expect((await listDeadlines(w.files, () => new Date())(adjuster.sub, { limit: 50 })).deadlines).toEqual([]);
  });
});

describe('late evidence', () => {
  const accepted = async () => {
    const w = await clocksAtWork();
    await w.requested('2026-10-15');
    await w.accepted('2026-10-15');
    return w;
  };
  const names = ({ started }: Awaited<ReturnType<typeof accepted>>) => [...started.keys()];

  it('starts the handling of its claim 14 days after acceptance, once, and no earlier', async () => {
    const w = await accepted();
    await w.sweep('2026-10-29T17:59:59Z');
    expect(names(w)).toEqual([]);
    await w.sweep('2026-10-29T18:00:00Z');
    const { correlationId } = contextOf('any');
    expect(w.started.get(claimId)).toMatchObject({ claimId, context: { correlationId } });
    expect(Object.keys(w.started.get(claimId) as object)).toEqual(['claimId', 'context']);
    const file = await w.files.get(claimId);
    await w.accepted('2026-10-15');
    await w.sweep('2026-10-29T19:00:00Z');
    expect(await w.files.get(claimId)).toEqual(file);
    expect(w.measured).toEqual([]);
  });

  it('includes a fraud result that never came for a photo that was read', async () => {
    const w = await accepted();
    await w.photoRead('2026-10-16');
    await w.sweep('2026-10-29T18:00:00Z');
    expect(names(w)).toEqual([claimId]);
  });

  it.each(['review', 'assessed', 'withdrawn'])('starts nothing if the claim is already in %s', async (state) => {
    const w = await accepted();
    w.becomes(state);
    await w.sweep('2026-10-29T18:00:00Z');
    expect(names(w)).toEqual([]);
    w.becomes('accepted');
    await w.sweep('2026-10-29T19:00:00Z');
    expect(names(w)).toEqual([]);
  });

  it.each([
    ['decided', (w: Awaited<ReturnType<typeof accepted>>) => w.finalized('2026-10-20')],
    ['denied', (w: Awaited<ReturnType<typeof accepted>>) => w.denied('2026-10-20')],
    ['taken back', (w: Awaited<ReturnType<typeof accepted>>) => w.withdrawn('2026-10-20')],
  ])('does not count once the claim was %s', async (_, end) => {
    const w = await accepted();
    await end(w);
    const file = (await w.files.get(claimId))!.item;
    await w.sweep('2026-10-29T18:00:00Z');
    expect((await w.files.get(claimId))!.item).toEqual(file);
    expect(names(w)).toEqual([]);
  });

  it('is not expected of a stolen car, whose claim was handled at once', async () => {
    const w = await clocksAtWork();
    await w.accepted('2026-10-15', { stolen: true });
    await w.sweep('2026-10-29T18:00:00Z');
    expect(names(w)).toEqual([]);
  });

  it('is found by the next sweep if the start failed', async () => {
    const w = await accepted();
    const failing = { around: () => () => Promise.reject(new Error('throttled')), methods: <T>(target: T) => target };
    await expect(w.sweep('2026-10-29T18:00:00Z', failing as unknown as Crash)).rejects.toThrow('throttled');
    await w.sweep('2026-10-29T19:00:00Z');
    expect(names(w)).toEqual([claimId]);
  });

  it('survives a crash at every place: the claim is handled, once', async () => {
    const places = await atEveryCrash(
      accepted,
      (w, crash) => w.sweep('2026-10-29T18:00:00Z', crash),
      async (w) => [names(w), await w.fresh.state()],
    );
    expect(places).toBeGreaterThan(20);
  });
});

describe('deadlines and letters', () => {
  it('show staff the most urgent claim first, and not their own', async () => {
    const w = await clocksAtWork();
    await w.requested('2026-10-15');
    const none = await clocksAtWork();
    expect(await none.clocks(noon('2026-10-15'))).toEqual([]);
    expect((await listLetters(none.files, none.known as never)(claimId, customer)).letters).toEqual([]);
    const list = listDeadlines(w.files, () => new Date('2026-11-01T00:00:00Z'));
    expect(await list(adjuster.sub, { limit: 50 })).toMatchObject({
      deadlines: [{ claimId, clockId: 'acknowledge', dueOn: '2026-10-30', status: 'breached' }],
    });
    expect((await list(customerId, { limit: 50 })).deadlines).toEqual([]);
    await expect(listClocks(w.files, w.known as never, () => new Date())(claimId, customerId)).rejects.toMatchObject({
      status: 404,
    });
    await expect(
      listClocks(w.files, w.known as never, () => new Date())(customerId, adjuster.sub),
    ).rejects.toMatchObject({
      status: 404,
    });
  });

  it('show in the work queue as the last day of the running one, or not at all', async () => {
    const w = await clocksAtWork();
    await w.requested('2026-10-15');
    const add = withDueDays(w.files);
    const other = deriveId('a claim without clocks');
    const rows = [{ claimId }, { claimId: other }] as never;
    expect(await add(rows)).toEqual([{ claimId, dueOn: '2026-10-30' }, { claimId: other }]);
    await w.closed('2026-10-16');
    expect(await add(rows)).toEqual([{ claimId }, { claimId: other }]);
    expect(await add([])).toEqual([]);
  });

  it('show letters to the claim’s customer and to staff; for everybody else there is no such claim', async () => {
    const w = await clocksAtWork();
    await w.accepted('2026-10-15', { answerBy: '2026-11-25' });
    await w.rejected('2026-10-16');
    const list = listLetters(w.files, w.known as never);
    const own = await list(claimId, customer);
    expect(own).toMatchObject({ keptUntil: '2030-12-31', letters: [{ kind: 'denial' }, { kind: 'acknowledgement' }] });
    expect(own).not.toHaveProperty('answerBy');
    expect(await list(claimId, adjuster)).toEqual(own);
    const stranger = { sub: policyId, groups: ['finance'] };
    await expect(list(claimId, stranger)).rejects.toMatchObject({ status: 404, code: 'CLAIM_NOT_FOUND' });
    const show = showLetter(w.files, async (text, head, language) =>
      Buffer.from(JSON.stringify({ text, head, language })),
    );
    const { letterId } = own.letters[0]!;
    const shown = JSON.parse(Buffer.from(await show(claimId, letterId, 'es', customer)).toString());
    expect(shown).toMatchObject({
      text: { title: 'No pagamos su reclamación' },
      head: ['Claimstream', '2026-10-16', expect.stringMatching(/^CL-/)],
      language: 'es',
    });
    await expect(show(claimId, letterId, 'en', stranger)).rejects.toMatchObject({ code: 'CLAIM_NOT_FOUND' });
    await expect(show(claimId, policyId, 'en', customer)).rejects.toMatchObject({ code: 'LETTER_NOT_FOUND' });
  });
});
