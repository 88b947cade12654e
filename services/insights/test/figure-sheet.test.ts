import { FigureSheet } from '../src/domain/figure-sheet.ts';

const sheet = new FigureSheet(
  [
    { name: 'ClaimsRefused', statistic: 'Sum' },
    { name: 'ClaimsRefused', statistic: 'Sum', dimensions: { reason: 'LATE' } },
    { name: 'NoticeToPayment', statistic: 'p90' },
  ],
  [
    [2, undefined, 3],
    [1, undefined, undefined],
    [undefined, 60, 90],
  ],
);

it('answers the queries, including those without a value', () => {
  expect(sheet.sum('ClaimsRefused')).toEqual({ counts: [2, 0, 3], total: 5 });
  expect(sheet.sum('ClaimsRefused', { reason: 'LATE' })).toEqual({ counts: [1, 0, 0], total: 1 });
  expect(sheet.percentile('NoticeToPayment', 'p90')).toEqual([null, 60, 90]);
});

it('rejects a figure that was not queried', () => {
  expect(() => sheet.sum('ClaimsOpened')).toThrow('ClaimsOpened Sum was not asked for');
});
