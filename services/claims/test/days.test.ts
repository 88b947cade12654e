import { dayAfter } from '@claimstream/lambda-kit/local-day';
import * as fc from 'fast-check';
import { lastDayOf } from '../src/domain/days.ts';
import { type HolidaySetName, holidaySets, isHoliday, isWeekend } from '../src/domain/holidays.ts';

const holidaysOf = (year: number, name: HolidaySetName) => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayAfter(day))
    if (isHoliday(day, [name])) days.push(day);
  return days;
};

describe('holidays', () => {
  it('federal ones of 2026: Independence Day, a Saturday, is also observed on Friday', () => {
    expect(holidaysOf(2026, 'federal')).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  it('a New Year’s Day on Saturday is observed on the last day of the year before; on Sunday, on Monday', () => {
    expect(holidaysOf(2021, 'federal')).toContain('2021-12-31');
    expect(holidaysOf(2023, 'federal')).toContain('2023-01-02');
    expect(holidaysOf(2022, 'federal')).not.toContain('2022-12-31');
  });

  it('those that Texas recognizes, its own and the nation’s, never on another day', () => {
    expect(holidaysOf(2026, 'texas')).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-03-02',
      '2026-04-21',
      '2026-05-25',
      '2026-06-19',
      '2026-07-04',
      '2026-08-27',
      '2026-09-07',
      '2026-11-11',
      '2026-11-26',
      '2026-11-27',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('those of California beside the federal ones', () => {
    expect(holidaysOf(2026, 'california')).toEqual([
      '2026-01-01',
      '2026-02-12',
      '2026-03-31',
      '2026-07-04',
      '2026-09-09',
      '2026-09-25',
      '2026-11-11',
      '2026-12-25',
    ]);
    expect(holidaysOf(2027, 'california')).toContain('2027-07-05');
  });

  it('those of New York: a Sunday holiday is observed on Monday, a Saturday one on no other day; the general election', () => {
    expect(holidaysOf(2026, 'newYork')).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-12',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-03',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
    expect(holidaysOf(2027, 'newYork')).toContain('2027-07-05');
  });

  it('each set names its law', () => {
    for (const { source } of Object.values(holidaySets)) expect(source).toMatch(/\d/);
  });
});

describe('the last day of a period', () => {
  const business = (days: number, ...holidays: HolidaySetName[]) => ({ days, count: 'business' as const, holidays });

  it.each([
    ['2026-10-15', { days: 15, count: 'calendar' as const }, '2026-10-30'],
    ['2026-10-01', { days: 40, count: 'calendar' as const }, '2026-11-10'],
    ['2026-11-20', { days: 15, count: 'calendar' as const }, '2026-12-05'],
    ['2026-11-23', business(15, 'texas'), '2026-12-16'],
    ['2026-11-23', business(15, 'federal'), '2026-12-15'],
    ['2026-12-14', business(5, 'texas'), '2026-12-21'],
    ['2026-12-18', business(5, 'texas'), '2026-12-29'],
    ['2026-10-27', business(5, 'newYork'), '2026-11-04'],
    ['2026-10-30', business(1), '2026-11-02'],
  ])('from %s, %j', (start, length, last) => {
    expect(lastDayOf(start, length)).toBe(last);
  });

  it.each([
    ['2026-10-30', 15, '2026-11-16'], // a Saturday
    ['2026-10-31', 15, '2026-11-16'], // a Sunday
    ['2026-11-01', 15, '2026-11-16'],
    ['2026-11-11', 15, '2026-11-27'], // Thanksgiving
    ['2026-12-10', 15, '2026-12-28'], // Christmas, a Friday, and its weekend
    ['2026-03-16', 15, '2026-04-01'], // Cesar Chavez Day
  ])('in California, from %s, %d calendar days, past weekends and holidays at the end', (start, days, last) => {
    expect(lastDayOf(start, { days, count: 'calendar', rollsOver: ['federal', 'california'] })).toBe(last);
  });

  it('of business days is one of them, and the period has that many after its start', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((days) => dayAfter('2024-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (start, days) => {
        const last = lastDayOf(start, business(days, 'texas'));
        let counted = 0;
        for (let at = dayAfter(start); at <= last; at = dayAfter(at))
          if (!isWeekend(at) && !isHoliday(at, ['texas'])) counted += 1;
        return counted === days && !isWeekend(last) && !isHoliday(last, ['texas']);
      }),
      { numRuns: 60 },
    );
  });
});
