import { nextOf } from '../../../src/web/customer/claims/next-of-claim.ts';

type Photos = Parameters<typeof nextOf>[1];
const photos = (...states: string[]) => states.map((state) => ({ state })) as unknown as Photos;

describe('what happens next with a claim', () => {
  it.each([
    [[], 'photo'],
    [['requested'], 'photo'],
    [['processing'], 'photo-read'],
    [['cleared'], 'photo-read'],
    [['rejected'], 'photo-again'],
    [['cleared', 'refused'], 'photo-again'],
  ])('a covered claim with photos %j: %s', (states, next) => {
    expect(nextOf({ state: 'accepted' }, photos(...states))).toBe(next);
  });

  it('a closed claim goes by its outcome, any other by its state', () => {
    expect(nextOf({ state: 'closed', outcome: 'paid' }, [])).toBe('paid');
    expect(nextOf({ state: 'closed' }, [])).toBe('closed');
    expect(nextOf({ state: 'closed', outcome: 'paid', paymentReturnedAt: '2026-03-03T00:00:00.000Z' }, [])).toBe(
      'payment-returned',
    );
    expect(nextOf({ state: 'review' }, photos('requested'))).toBe('review');
  });
});
