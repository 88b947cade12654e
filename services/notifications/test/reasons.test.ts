import { explain, wordsOf } from '../src/domain/reasons.ts';

describe('reasons', () => {
  it.each([
    'OUTSIDE_POLICY_PERIOD',
    'UNKNOWN_POLICY',
    'POLICY_NOT_ACTIVE',
    'ZIP_NOT_IN_STATE',
    'TOO_YOUNG',
    'SSN_INVALID',
  ])('%s is explained in words of its own', (code) => {
    expect(explain([code])).toEqual({ reasons: [code], phrase: expect.not.stringContaining('_') });
    expect(wordsOf([code])).not.toBe(code.toLowerCase().replaceAll('_', ' '));
  });

  it('without an explanation are told only where an adjuster gave them; several are one phrase', () => {
    expect(explain(['TOO_YOUNG', 'SOMETHING_NEW'])).toEqual({
      reasons: ['TOO_YOUNG'],
      phrase: 'drivers must be at least 16',
    });
    expect(wordsOf(['TOO_YOUNG', 'SOMETHING_NEW'])).toBe('drivers must be at least 16; something new');
  });
});
