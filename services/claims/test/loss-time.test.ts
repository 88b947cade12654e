import { policyTerritory } from '@claimstream/api-contract/policy-territory';
import { timeZonesOf } from '@claimstream/api-contract/time-zones';
import fc from 'fast-check';
import { dayBegins, faultOf, type LossClock, readLossTime } from '../src/domain/loss-time.ts';

const at = (state: LossClock['state'], date: string, time?: string): LossClock => ({ state, date, time });
const moments = (loss: LossClock) => readLossTime(loss).map(({ from }) => new Date(from).toISOString().slice(0, 16));

describe('a loss time', () => {
  it.each([
    ['one zone', at('NY', '2026-05-01', '14:00'), ['2026-05-01T18:00']],
    ['two zones', at('KY', '2026-05-01', '14:00'), ['2026-05-01T18:00', '2026-05-01T19:00']],
    [
      'summer where some keep no daylight saving',
      at('AZ', '2026-07-01', '14:00'),
      ['2026-07-01T21:00', '2026-07-01T20:00'],
    ],
    ['half an hour beside the others', at('NL', '2026-05-01', '14:00'), ['2026-05-01T16:30', '2026-05-01T17:00']],
    ['a zone ahead of Greenwich', at('GU', '2026-05-01', '09:00'), ['2026-04-30T23:00']],
    // Clocks in New York go back from 02:00 EDT to 01:00 EST (scenario A7).
    ['an hour that occurs twice', at('NY', '2026-11-01', '01:45'), ['2026-11-01T05:45']],
    ['the hour after it', at('NY', '2026-11-01', '02:00'), ['2026-11-01T07:00']],
    ['an hour that clocks skip', at('NY', '2026-03-08', '02:30'), []],
    ['the minute that follows it', at('NY', '2026-03-08', '03:00'), ['2026-03-08T07:00']],
    ['an hour skipped in a part of the state', at('AZ', '2026-03-08', '02:30'), ['2026-03-08T09:30']],
  ])('is read in %s', (_, loss, expected) => {
    expect(moments(loss)).toEqual(expected);
  });

  it('without seconds is its whole minute, and without a time the whole day', () => {
    const lasts = (loss: LossClock) => readLossTime(loss).map(({ from, until }) => (until - from) / 60_000);
    expect(lasts(at('NY', '2026-05-01', '14:00'))).toEqual([1]);
    expect(lasts(at('NY', '2026-05-01', '14:00:30'))).toEqual([1 / 60_000]);
    expect(lasts(at('NY', '2026-05-01'))).toEqual([24 * 60]);
    expect(lasts(at('NY', '2026-11-01'))).toEqual([25 * 60]);
  });

  it('is, in every zone of every place, the first moment whose clock shows it', () => {
    const places = Object.keys(policyTerritory) as LossClock['state'][];
    const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2027, 0) / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...places), minutes, (state, minute) => {
        for (const zone of timeZonesOf[state]) {
          const shown = clock(zone, minute * 60_000);
          const [date, time] = shown.split(' ') as [string, string];
          const read = readLossTime(at(state, date, time)).map(({ from }) => from);
          const first = read.filter((from) => clock(zone, from) === shown);
          expect(Math.min(...first)).toBeLessThanOrEqual(minute * 60_000);
          for (const hours of [0.5, 1]) expect(clock(zone, Math.min(...first) - hours * 3_600_000)).not.toBe(shown);
        }
      }),
    );
  });

  it('begins a day at midnight of the zone', () => {
    expect(new Date(dayBegins('America/Phoenix', '2026-03-01')).toISOString()).toBe('2026-03-01T07:00:00.000Z');
    // Clocks of Havana skip midnight: the day begins at 01:00.
    expect(new Date(dayBegins('America/Havana', '2026-03-08')).toISOString()).toBe('2026-03-08T05:00:00.000Z');
  });

  it.each([
    ['on a future day', at('AZ', '2027-01-01'), { code: 'LOSS_IN_FUTURE', field: 'loss.date' }],
    ['on a future day, with a time', at('AZ', '2027-01-01', '09:00'), { code: 'LOSS_IN_FUTURE', field: 'loss.date' }],
    ['later today', at('NY', '2026-11-28', '14:01'), { code: 'LOSS_IN_FUTURE', field: 'loss.time' }],
    ['this minute', at('NY', '2026-11-28', '14:00'), undefined],
    ['later today in one zone, past in another', at('TN', '2026-11-28', '14:00'), undefined],
    ['today', at('NY', '2026-11-28'), undefined],
    // The customer lives where it is noon; the crash was in New York ten minutes ago (public case 1).
    ['ahead of the clock at home', at('NY', '2026-11-28', '13:50'), undefined],
    ['tomorrow at Greenwich, today at the place', at('GU', '2026-11-29', '04:30'), undefined],
    [
      'in an hour that clocks skipped',
      at('NY', '2026-03-08', '02:30'),
      { code: 'LOSS_TIME_SKIPPED', field: 'loss.time' },
    ],
    ['in an hour skipped in a part of the state', at('AZ', '2026-03-08', '02:30'), undefined],
  ])('%s: its fault', (_, loss, fault) => {
    expect(faultOf(loss, new Date('2026-11-28T19:00:20Z'))).toEqual(fault);
  });
});

const clock = (timeZone: string, moment: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
