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
    const zone = fc.constantFrom('America/Chicago', 'America/New_York', 'Pacific/Honolulu', 'Asia/Kolkata', 'UTC');
    // Times that the clock skips or shows twice are left out.
    const outsideOfJumps = time.filter((at) => at >= '03:00');
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(time, outsideOfJumps, zone, moment, (from, until, timeZone, at) => {
        const end = endOfQuietHours({ from, until, timeZone }, at);
        if (!end) return;
        expect(end.getTime()).toBeGreaterThan(at.getTime() - 60_000);
        expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        expect(endOfQuietHours({ from, until, timeZone }, end)).toBeUndefined();
      }),
    );
  });
});
