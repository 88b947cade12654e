import { monthName, monthsUntil } from '../../../src/web/finance/months.ts';

test('months go back from the current one in UTC, across years', () => {
  expect(monthsUntil(new Date('2026-02-01T00:30:00.000Z'), 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(monthsUntil(new Date('2026-01-31T23:59:00.000Z'), 1)).toEqual(['2026-01']);
});

test('a month is named in the language of its reader', () => {
  expect(monthName('2026-11', 'en')).toBe('November 2026');
  expect(monthName('2026-11', 'es')).toBe('noviembre de 2026');
});
