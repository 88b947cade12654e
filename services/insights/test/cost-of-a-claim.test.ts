import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { showCost } from '@claimstream/api-contract/insights/show-cost';
import { costOfAClaim, journeyOf } from '../src/domain/cost-of-a-claim.ts';

const prices = {
  'lambda.request': { price: 0.2, per: 1_000_000, group: 'plumbing', source: 'https://example.com/lambda' },
  'states.transition': { price: 25, per: 1_000_000, group: 'plumbing', source: 'https://example.com/states' },
  'textract.page': { price: 0.025, per: 1, group: 'ml', source: 'https://example.com/textract' },
};
const counts = {
  claims: { 'lambda.request': 100, 'states.transition': 4 },
  documents: { 'lambda.request': 50, 'textract.page': 2 },
};

it('prices a claim by service and by kind, the most expensive first, with the largest item', () => {
  const { dollars, kinds, services } = costOfAClaim(counts, prices);
  expect(dollars).toBeCloseTo(0.050_13, 12);
  expect(kinds.map(({ kind }) => kind)).toEqual(['ml', 'plumbing']);
  expect(kinds[1]!.dollars).toBeCloseTo(0.000_13, 12);
  expect(services.map(({ service, heaviest: { unit } }) => [service, unit])).toEqual([
    ['documents', 'textract.page'],
    ['claims', 'states.transition'],
  ]);
  expect(services[1]!.dollars).toBeCloseTo(0.000_12, 12);
  expect(services[1]!.kinds).toHaveLength(1);
});

it('a unit without a price is an error, not free', () => {
  expect(() => costOfAClaim({ claims: { 'new.unit': 1 } }, prices)).toThrow('new.unit has no price');
});

it('the metered claim is priced completely: kinds and services have the same sum', () => {
  const runner = join(import.meta.dirname, '../../../packages/runner');
  const read = (file: string) => JSON.parse(readFileSync(join(runner, file), 'utf8'));
  const { oneClaim, prices, alarmDollars } = journeyOf(read('cost-baseline.json'), read('src/cost/prices.json'));
  expect(showCost.answer.shape.oneClaim.parse(oneClaim)).toEqual(oneClaim);
  expect(showCost.answer.shape.prices.parse(prices)).toEqual(prices);
  expect(new Set(prices.sources).size).toBe(prices.sources.length);
  expect(alarmDollars).toBeGreaterThan(0);
  for (const parts of [oneClaim.kinds, oneClaim.services])
    expect(parts.reduce((sum, { dollars }) => sum + dollars, 0)).toBeCloseTo(oneClaim.dollars, 12);
});
