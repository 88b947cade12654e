import { firstRun, nextRun, type Timing, timingOf } from '../../src/services/scheduler/expressions.ts';

/** The first runs after a moment, as ISO instants to the minute. */
function runsAfter(expression: string, after: string, count: number, zone = 'UTC'): string[] {
  const timing: Timing = timingOf(expression, zone);
  const runs: string[] = [];
  for (let at = Date.parse(after); runs.length < count; ) {
    const next = nextRun(timing, at, at);
    if (next === undefined) break;
    runs.push(new Date(next).toISOString().slice(0, 16));
    at = next;
  }
  return runs;
}

describe('EventBridge’s cron', () => {
  it.each<[string, string[]]>([
    ['cron(15 12 * * ? *)', ['2026-01-01T12:15', '2026-01-02T12:15', '2026-01-03T12:15']],
    ['cron(0/20 9 ? * MON-FRI *)', ['2026-01-01T09:00', '2026-01-01T09:20', '2026-01-01T09:40']],
    ['cron(0 8 1 * ? *)', ['2026-01-01T08:00', '2026-02-01T08:00', '2026-03-01T08:00']],
    ['cron(0 8 L * ? *)', ['2026-01-31T08:00', '2026-02-28T08:00', '2026-03-31T08:00']],
    ['cron(0 8 LW * ? *)', ['2026-01-30T08:00', '2026-02-27T08:00', '2026-03-31T08:00']],
    // The 1st of February 2026 is a Sunday, the 1st of August a Saturday; both runs stay in their month.
    ['cron(0 8 1W 2,8 ? *)', ['2026-02-02T08:00', '2026-08-03T08:00', '2027-02-01T08:00']],
    ['cron(0 8 15W * ? *)', ['2026-01-15T08:00', '2026-02-16T08:00', '2026-03-16T08:00']],
    // Sunday is 1.
    ['cron(0 8 ? * 1 *)', ['2026-01-04T08:00', '2026-01-11T08:00', '2026-01-18T08:00']],
    ['cron(0 8 ? * L *)', ['2026-01-03T08:00', '2026-01-10T08:00', '2026-01-17T08:00']],
    ['cron(0 8 ? * 6L *)', ['2026-01-30T08:00', '2026-02-27T08:00', '2026-03-27T08:00']],
    ['cron(0 8 ? * TUE#2 *)', ['2026-01-13T08:00', '2026-02-10T08:00', '2026-03-10T08:00']],
    ['cron(0 8 ? * 5#5 *)', ['2026-01-29T08:00', '2026-04-30T08:00', '2026-07-30T08:00']],
    ['cron(0 0 29 FEB ? *)', ['2028-02-29T00:00', '2032-02-29T00:00', '2036-02-29T00:00']],
    ['cron(59 23 31 12 ? 2026-2027)', ['2026-12-31T23:59', '2027-12-31T23:59']],
    ['cron(5,10 0-1 1 1 ? *)', ['2026-01-01T00:05', '2026-01-01T00:10', '2026-01-01T01:05']],
    ['cron(0 0 30 2 ? *)', []],
  ])('%s', (expression, runs) => {
    expect(runsAfter(expression, '2026-01-01T00:00:00Z', 3)).toEqual(runs);
  });

  it.each([
    'cron(0 8 * * *)',
    'cron(0 8 * * * *)',
    'cron(0 8 ? * ? *)',
    'cron(60 8 * * ? *)',
    'cron(0 24 * * ? *)',
    'cron(0 8 0 * ? *)',
    'cron(0 8 ? * 0 *)',
    'cron(0 8 ? * 3#6 *)',
    'cron(0 8 * 13 ? *)',
    'cron(0 8 10-5 * ? *)',
    'cron(0/0 8 * * ? *)',
    'cron(0 8 * * ? 1969)',
    'cron(0 8 * * ? * *)',
  ])('%s is refused', (expression) => {
    expect(() => timingOf(expression)).toThrow('Invalid Schedule Expression');
  });

  it('keeps the local hour where clocks change', () => {
    const daily = runsAfter('cron(0 8 * * ? *)', '2026-03-06T18:00:00Z', 3, 'America/New_York');
    expect(daily).toEqual(['2026-03-07T13:00', '2026-03-08T12:00', '2026-03-09T12:00']);
    const inAutumn = runsAfter('cron(0 8 * * ? *)', '2026-10-31T00:00:00Z', 2, 'America/New_York');
    expect(inAutumn).toEqual(['2026-10-31T12:00', '2026-11-01T13:00']);
  });

  it('skips a time over which clocks are set forward, and runs once at one that occurs twice', () => {
    const spring = runsAfter('cron(30 2 * * ? *)', '2026-03-07T00:00:00Z', 3, 'America/New_York');
    expect(spring).toEqual(['2026-03-07T07:30', '2026-03-09T06:30', '2026-03-10T06:30']);
    const autumn = runsAfter('cron(30 1 * * ? *)', '2026-10-31T12:00:00Z', 2, 'America/New_York');
    expect(autumn).toEqual(['2026-11-01T05:30', '2026-11-02T06:30']);
  });

  it('knows zones on either side of the date line, and half hours', () => {
    expect(runsAfter('cron(0 0 1 1 ? *)', '2026-06-01T00:00:00Z', 1, 'Pacific/Kiritimati')).toEqual([
      '2026-12-31T10:00',
    ]);
    expect(runsAfter('cron(0 0 1 1 ? *)', '2026-06-01T00:00:00Z', 1, 'Pacific/Pago_Pago')).toEqual([
      '2027-01-01T11:00',
    ]);
    expect(runsAfter('cron(0 9 * * ? *)', '2026-06-01T00:00:00Z', 1, 'Asia/Kolkata')).toEqual(['2026-06-01T03:30']);
  });
});

describe('the first run', () => {
  const now = Date.parse('2026-01-01T08:00:00Z');
  const later = now + 90_000;

  it('of a cron is the next moment, including the present one', () => {
    expect(firstRun(timingOf('cron(0 8 * * ? *)'), now)).toBe(now);
    expect(firstRun(timingOf('cron(0 8 * * ? *)'), now, later)).toBe(now + 86_400_000);
  });

  it('of a rate is its start, or one interval from now', () => {
    expect(firstRun(timingOf('rate(1 hour)'), now)).toBe(now + 3_600_000);
    expect(firstRun(timingOf('rate(1 hour)'), now, later)).toBe(later);
  });

  it('of a single time is that local time, or an hour later where the clock change skips it', () => {
    const zone = 'America/New_York';
    expect(timingOf('at(2026-07-01T08:00:00)', zone)).toEqual({ at: Date.parse('2026-07-01T12:00:00Z') });
    expect(timingOf('at(2026-03-08T02:30:00)', zone)).toEqual({ at: Date.parse('2026-03-08T07:30:00Z') });
  });
});
