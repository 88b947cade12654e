import fc from 'fast-check';
import { matchesPattern } from '../../src/services/iam/wildcard.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'B', ':', '/', '.', '(', '$', '\n'), maxLength: 12 });
const patterns = fc.string({ unit: fc.constantFrom('a', 'B', ':', '*', '?', '.'), maxLength: 8 });

/** The definition of IAM's wildcards as the textbook recursion, too slow for use. */
function bySpecification(pattern: string, value: string): boolean {
  if (pattern === '') return value === '';
  if (pattern[0] === '*') {
    return bySpecification(pattern.slice(1), value) || (value !== '' && bySpecification(pattern, value.slice(1)));
  }
  return (
    value !== '' && (pattern[0] === '?' || pattern[0] === value[0]) && bySpecification(pattern.slice(1), value.slice(1))
  );
}

describe('IAM wildcards', () => {
  it('agree with their definition', () => {
    const values = fc.string({ unit: fc.constantFrom('a', 'B', ':', '.', 'x'), maxLength: 8 });
    fc.assert(
      fc.property(patterns, values, (p, v) => expect(matchesPattern(p, v)).toBe(bySpecification(p, v))),
      {
        numRuns: 1000,
      },
    );
  });

  it('let a text without wildcards match only itself', () => {
    fc.assert(fc.property(letters, letters, (a, b) => expect(matchesPattern(a, b)).toBe(a === b)));
  });

  it('let a star match any characters between its neighbours', () => {
    fc.assert(
      fc.property(letters, letters, letters, (a, b, c) => expect(matchesPattern(`${a}*${c}`, a + b + c)).toBe(true)),
    );
  });

  it('ignore case for actions only', () => {
    expect(matchesPattern('SQS:send*', 'sqs:SendMessage', true)).toBe(true);
    expect(matchesPattern('arn:Aws:*', 'arn:aws:x')).toBe(false);
  });
});
