import fc from 'fast-check';
import { endOfQuietHours } from '../src/domain/quiet-hours.ts';

const chicago = { from: '21:00', until: '08:00', timeZone: 'America/Chicago' };

describe('quiet hours', () => {
  it.each([
    ['in the evening, to the next morning', '2026-01-16T03:00:00Z', '2026-01-16T14:00:00Z'],
    ['after midnight', '2026-01-16T08:15:30Z', '2026-01-16T14:00:00Z'],
    ['in the last minute', '2026-01-16T13:59:59Z', '2026-01-16T14:00:00Z'],
    ['not any more when they end', '2026-01-16T14:00:00Z', undefined],
    ['not by day', '2026-01-16T20:00:00Z', undefined],
    ['in the night in which the clock goes forward', '2026-03-08T04:00:00Z', '2026-03-08T13:00:00Z'],
    ['in the night in which it goes back', '2026-11-01T03:00:00Z', '2026-11-01T14:00:00Z'],
  ])('%s', (_, at, end) => {
    expect(endOfQuietHours(chicago, new Date(at))?.toISOString().replace('.000Z', 'Z')).toBe(end);
  });

  it.each([
    ['skips, when it goes forward', '02:30', '2026-03-08T07:50:00Z', '2026-03-08T08:00:00Z'],
    ['skips, from the evening before', '02:30', '2026-03-08T03:10:20Z', '2026-03-08T08:00:00Z'],
    ['shows twice, the first time', '01:30', '2026-11-01T05:10:00Z', '2026-11-01T06:30:00Z'],
    ['shows twice, the second time', '01:30', '2026-11-01T07:10:00Z', '2026-11-01T07:30:00Z'],
  ])('end at a time that the clock %s', (_, until, at, end) => {
    expect(endOfQuietHours({ ...chicago, until }, new Date(at))).toEqual(new Date(end));
  });

  it('with equal ends never apply', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (at) => {
        expect(endOfQuietHours({ ...chicago, until: '21:00' }, at)).toBeUndefined();
      }),
    );
  });

  it('end within a day, at a moment that is not quiet, in every zone', () => {
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'));
    const zone = fc.constantFrom(
      'America/Chicago',
      'America/New_York',
      'Pacific/Honolulu',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'UTC',
    );
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, zone, moment, (from, until, timeZone, at) => {
        const end = endOfQuietHours({ from, until, timeZone }, at);
        if (!end) return;
        expect(end.getTime()).toBeGreaterThan(at.getTime());
        expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        expect(endOfQuietHours({ from, until, timeZone }, end)).toBeUndefined();
      }),
    );
  });
});
