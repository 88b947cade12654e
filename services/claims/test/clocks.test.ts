import { type ClockFile, withMilestone } from '../src/domain/clock-file.ts';
import { answerBy, clocksOf, clockView } from '../src/domain/clocks.ts';
import { deadlineRules } from '../src/domain/deadline-rules.ts';
import { answeredBy, dueActions, mostUrgent, nextActionAt } from '../src/domain/due-actions.ts';
import { claimId, customerId, policyId } from './example-claims.ts';

const zones = { CA: 'America/Los_Angeles', IL: 'America/Chicago', NY: 'America/New_York', TX: 'America/Chicago' };
type State = keyof typeof zones;
/** Noon in the Americas, so that it is the same day there. */
const noon = (day: string) => `${day}T18:00:00.000Z`;
const file = (state: State, milestones: Record<string, string>, more: Partial<ClockFile> = {}): ClockFile => ({
  claimId,
  customerId,
  policyId,
  correlationId: claimId,
  state,
  timeZone: zones[state],
  milestones: Object.fromEntries(Object.entries(milestones).map(([what, day]) => [what, noon(day)])),
  statusLetters: [],
  notes: {},
  ...more,
});
const dueOf = (of: ClockFile) => Object.fromEntries(clocksOf(of).map(({ clockId, dueOn }) => [clockId, dueOn]));
const at = (text: string) => Date.parse(text);
const idsOf = (clocks: { clockId: string }[]) => clocks.map(({ clockId }) => clockId);

describe('the clocks of each state', () => {
  it('California: 15 days to acknowledge, 40 from the proof of claim to decide, 30 to pay', () => {
    expect(dueOf(file('CA', { notice: '2026-10-15' }))).toEqual({ acknowledge: '2026-10-30' });
    expect(dueOf(file('CA', { notice: '2026-10-15', items: '2026-10-16', accepted: '2026-11-02' }))).toEqual({
      acknowledge: '2026-10-30',
      decide: '2026-11-25',
      pay: '2026-12-02',
    });
  });

  it('Texas: calendar days, business days and the holidays of the state', () => {
    const accepted = { notice: '2026-11-20', items: '2026-11-23', accepted: '2026-12-14' };
    expect(dueOf(file('TX', accepted))).toEqual({
      acknowledge: '2026-12-05',
      decide: '2026-12-16',
      pay: '2026-12-21',
      resolve: '2027-01-22',
    });
  });

  it('Illinois: a claim that is open after 40 calendar days', () => {
    expect(dueOf(file('IL', { notice: '2026-10-01' }))).toEqual({ acknowledge: '2026-10-23', resolve: '2026-11-10' });
  });

  it('New York: no clock to accept or reject runs on physical damage', () => {
    const clocks = clocksOf(file('NY', { notice: '2026-10-15', items: '2026-10-16', accepted: '2026-11-02' }));
    expect(clocks.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['acknowledge', '2026-11-06'],
      ['pay', '2026-11-10'],
    ]);
    expect(deadlineRules.NY.some(({ source }) => source.includes('216.6(c)'))).toBe(false);
    expect(answerBy('NY', zones.NY, new Date(noon('2026-10-16')))).toBeUndefined();
  });

  it('another state has our default rules, and so has a claim whose policy is not known yet', () => {
    const unknown = { ...file('CA', { notice: '2026-10-16' }), state: undefined, timeZone: undefined };
    expect(clocksOf(unknown)).toMatchObject([{ clockId: 'acknowledge', dueOn: '2026-10-31', source: 'ours' }]);
    expect(answerBy('AZ', 'America/Phoenix', new Date(noon('2026-10-16')))).toBe('2026-11-25');
  });

  it('a day is one at the place of the policy', () => {
    const late = { ...file('CA', {}), milestones: { notice: '2026-10-16T06:59:00.000Z' } };
    expect(clocksOf(late)).toMatchObject([{ startedOn: '2026-10-15', dueOn: '2026-10-30' }]);
    const after = { ...late, milestones: { notice: '2026-10-16T07:00:00.000Z' } };
    expect(clocksOf(after)).toMatchObject([{ startedOn: '2026-10-16', dueOn: '2026-11-02' }]);
  });

  it('every rule names its section', () => {
    for (const rules of Object.values(deadlineRules)) for (const { source } of rules) expect(source).toMatch(/\d{3}/);
  });
});

describe('the status of a clock', () => {
  const statusOf = (of: ClockFile, now: string) =>
    Object.fromEntries(clocksOf(of).map((clock) => [clock.clockId, clockView(clock, of, at(now)).status]));
  const noticed = file('CA', { notice: '2026-10-15' });

  it('runs to the end of its last day at the place of the policy', () => {
    expect(statusOf(noticed, '2026-10-31T06:59:59.999Z')).toEqual({ acknowledge: 'running' });
    expect(statusOf(noticed, '2026-10-31T07:00:00.000Z')).toEqual({ acknowledge: 'breached' });
  });

  it('is met on its last day, and late after it', () => {
    const met = { ...noticed, milestones: { ...noticed.milestones, acknowledged: '2026-10-31T06:59:59.999Z' } };
    expect(statusOf(met, noon('2026-12-01'))).toEqual({ acknowledge: 'met' });
    const late = { ...noticed, milestones: { ...noticed.milestones, acknowledged: '2026-10-31T07:00:00.000Z' } };
    expect(statusOf(late, noon('2026-12-01'))).toEqual({ acknowledge: 'late' });
  });

  it('shows the notes about it', () => {
    const notes = { acknowledge: { remindedAt: noon('2026-10-29'), breachedAt: noon('2026-10-31') } };
    const [clock] = clocksOf(noticed);
    expect(clockView(clock!, { ...noticed, notes }, at(noon('2026-11-01')))).toMatchObject({
      status: 'breached',
      remindedAt: noon('2026-10-29'),
      breachedAt: noon('2026-10-31'),
      source: '10 CCR 2695.5(e)',
      days: 15,
      count: 'calendar',
    });
  });

  it('stops at the first of its milestones', () => {
    const denied = file('CA', {
      notice: '2026-10-15',
      items: '2026-10-16',
      denied: '2026-11-02',
      closed: '2026-11-03',
    });
    const decide = clocksOf(denied).find(({ kind }) => kind === 'decide');
    expect(decide?.stoppedAt).toBe(noon('2026-11-02'));
  });

  it('starts anew on the day of a reopening', () => {
    const decided = file('CA', {
      notice: '2026-10-15',
      items: '2026-10-16',
      denied: '2026-11-02',
      closed: '2026-11-03',
    });
    const reopened = { ...decided, reopenedAt: noon('2026-11-20') };
    expect(clocksOf(reopened).find(({ kind }) => kind === 'decide')).toMatchObject({
      startedOn: '2026-11-20',
      dueOn: '2026-12-30',
      stoppedAt: undefined,
    });
    const again = withMilestone(reopened, 'denied', noon('2026-11-25'))!;
    expect(clocksOf(again).find(({ kind }) => kind === 'decide')?.stoppedAt).toBe(noon('2026-11-25'));
    expect(withMilestone(again, 'denied', noon('2026-11-02'))).toBeUndefined();
  });
});

describe('milestones', () => {
  it('the earliest counts, in whatever order they arrive', () => {
    const later = withMilestone(file('CA', {}), 'items', noon('2026-10-17'))!;
    expect(later.milestones).toEqual({ items: noon('2026-10-17') });
    expect(withMilestone(later, 'items', noon('2026-10-16'))!.milestones).toEqual({ items: noon('2026-10-16') });
    expect(withMilestone(later, 'items', noon('2026-10-17'))).toBeUndefined();
    expect(withMilestone(later, 'items', noon('2026-10-18'))).toBeUndefined();
  });
});

describe('due actions', () => {
  const open = file('CA', { notice: '2026-10-15', acknowledged: '2026-10-15', items: '2026-10-16' });

  it('remind staff a week before a long period ends, a day before a short one', () => {
    expect(nextActionAt(open, 0)).toBe(at('2026-11-18T08:00:00Z'));
    expect(idsOf(dueActions(open, at('2026-11-18T07:59:59Z')).remind)).toEqual([]);
    expect(idsOf(dueActions(open, at('2026-11-18T08:00:00Z')).remind)).toEqual(['decide']);
    const noticed = file('CA', { notice: '2026-10-15' });
    expect(nextActionAt(noticed, 0)).toBe(at('2026-10-29T07:00:00Z'));
    expect(dueActions(noticed, at('2026-10-29T07:00:00Z'))).toMatchObject({ acknowledge: true, breach: [] });
    expect(dueActions(noticed, at('2026-10-29T06:59:59Z')).acknowledge).toBe(false);
  });

  it('are done once', () => {
    const reminded = { ...open, notes: { decide: { remindedAt: noon('2026-11-18') } } };
    expect(dueActions(reminded, at('2026-11-19T00:00:00Z')).remind).toEqual([]);
    expect(nextActionAt(reminded, 0)).toBe(at('2026-11-25T08:00:00Z'));
    const breached = { ...open, notes: { decide: { breachedAt: noon('2026-11-26') } } };
    expect(dueActions(breached, at('2026-11-27T00:00:00Z'))).toMatchObject({ remind: [], breach: [] });
  });

  it('California: on the last day a letter, and every 30 days another one', () => {
    expect(idsOf(dueActions(open, at('2026-11-25T07:59:59Z')).explain)).toEqual([]);
    expect(dueActions(open, at('2026-11-25T08:00:00Z'))).toMatchObject({
      breach: [],
      explain: [{ clockId: 'decide' }],
    });
    const told = { ...open, statusLetters: [{ kind: 'decide' as const, at: noon('2026-11-25') }] };
    expect(dueOf(told)).toMatchObject({ decide: '2026-11-25', 'decide-2': '2026-12-28' });
    expect(answeredBy(told)).toBe('2026-12-28');
    expect(dueActions(told, at('2026-11-27T00:00:00Z'))).toMatchObject({ breach: [], explain: [] });
    expect(idsOf(dueActions(told, at('2026-12-28T08:00:00Z')).explain)).toEqual(['decide-2']);
    expect(clocksOf(told).map((clock) => clockView(clock, told, at(noon('2026-12-01'))).status)).toEqual([
      'met',
      'extended',
      'running',
    ]);
  });

  it('California: a missed letter is a breach, and goes out late', () => {
    const actions = dueActions(open, at('2026-11-26T08:00:00Z'));
    expect(idsOf(actions.breach)).toEqual(['decide']);
    expect(idsOf(actions.explain)).toEqual(['decide']);
    expect(idsOf(dueActions(open, at('2026-11-26T07:59:59Z')).breach)).toEqual([]);
  });

  it('Texas: 45 more days, once, and only if the letter went out in time', () => {
    const received = file('TX', { notice: '2026-11-20', acknowledged: '2026-11-20', items: '2026-11-23' });
    expect(idsOf(dueActions(received, at('2026-12-16T06:00:00Z')).explain)).toEqual(['decide']);
    const late = dueActions(received, at('2026-12-17T06:00:00Z'));
    expect([idsOf(late.breach), idsOf(late.explain)]).toEqual([['decide'], []]);
    const breached = { ...received, notes: { decide: { breachedAt: noon('2026-12-17') } } };
    expect(nextActionAt(breached, at('2026-12-18T00:00:00Z'))).toBe(at('2027-01-15T06:00:00Z'));
    const told = { ...received, statusLetters: [{ kind: 'decide' as const, at: noon('2026-12-16') }] };
    expect(dueOf(told)).toMatchObject({ 'decide-2': '2027-01-30' });
    expect(idsOf(dueActions(told, at('2027-01-30T06:00:00Z')).explain)).toEqual([]);
    expect(idsOf(dueActions(told, at('2027-01-31T06:00:00Z')).breach)).toEqual(['decide-2', 'resolve']);
  });

  it('Illinois: the explanation once 40 days are exceeded, which is no breach', () => {
    const reported = file('IL', { notice: '2026-10-01', acknowledged: '2026-10-01' });
    expect(idsOf(dueActions(reported, at('2026-11-11T05:59:59Z')).explain)).toEqual([]);
    const exceeded = dueActions(reported, at('2026-11-11T06:00:00Z'));
    expect([idsOf(exceeded.breach), idsOf(exceeded.explain)]).toEqual([[], ['resolve']]);
    const told = { ...reported, statusLetters: [{ kind: 'resolve' as const, at: noon('2026-11-11') }] };
    expect(dueActions(told, at('2027-01-01T00:00:00Z'))).toMatchObject({ breach: [], explain: [], remind: [] });
    expect(nextActionAt(told, 0)).toBeUndefined();
    const paid = file('IL', {
      notice: '2026-10-01',
      acknowledged: '2026-10-01',
      accepted: '2026-10-02',
      paid: '2026-10-03',
    });
    expect(nextActionAt(paid, 0)).toBeUndefined();
  });

  it('the most urgent deadline is the first to end, and a breached one stays the most urgent', () => {
    const waiting = file('TX', { notice: '2026-11-20', items: '2026-11-23' });
    expect(mostUrgent(waiting)?.clockId).toBe('acknowledge');
    expect(mostUrgent({ ...waiting, notes: { acknowledge: { breachedAt: noon('2026-12-06') } } })?.clockId).toBe(
      'acknowledge',
    );
    expect(mostUrgent(file('TX', { notice: '2026-11-20', closed: '2026-11-21' }))).toBeUndefined();
  });
});
