import { failureText } from '../src/dead-letters/reasons.ts';
import type { LogLine } from '../src/log-lines.ts';

describe('the reason of a dead letter', () => {
  it.each([
    [
      { error: 'WriteConflict', reason: 'Another write came first', attempt: 5 },
      'WriteConflict: Another write came first (try 5)',
    ],
    [
      { error: 'ZodError', paths: ['data.claimId: invalid_format'] },
      'ZodError: refused input: data.claimId: invalid_format',
    ],
    [{ error: 'SyntaxError', paths: [] }, 'SyntaxError: not JSON'],
    [{ error: 'Problem', code: 'UNKNOWN_CLAIM' }, 'Problem: UNKNOWN_CLAIM'],
    [{}, 'failed'],
  ])('of %j is %j', (fields, text) => {
    expect(failureText({ fields } as LogLine)).toBe(text);
  });
});
