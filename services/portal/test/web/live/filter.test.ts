import { admits, everything, filterOf, textOf } from '../../../src/web/live/stream/filter.ts';
import { observed, topology } from './observed.ts';

const closed = observed('e', 1, { name: 'Claim.Closed' });

test.each([
  ['all', true],
  ['service:claims', true],
  ['service:notifications', true],
  ['service:fraud', false],
  ['event:Claim.Closed', true],
  ['event:Claim.Accepted', false],
])('Claim.Closed is among %s: %s', (text, wanted) => {
  expect(admits(filterOf(text), closed, topology)).toBe(wanted);
});

test('a filter survives the address bar, and any other text there shows everything', () => {
  const filter = { by: 'event', name: 'Claim.Closed' } as const;
  expect(filterOf(textOf(filter))).toEqual(filter);
  for (const text of [undefined, '', 'all', 'service:', 'something:else']) expect(filterOf(text)).toEqual(everything);
});
