import { newestFirst } from '../../../src/web/customer/claims/timeline-order.ts';

it('shows the newest first, the later of two at one moment above, and nothing about fraud', () => {
  const at = (seconds: number) => `2026-03-02T09:44:${String(seconds).padStart(2, '0')}.000Z`;
  const entries = newestFirst([
    { at: at(1), what: 'requested' },
    { at: at(5), what: 'evidence' },
    { at: at(6), what: 'fraud-result' },
    { at: at(7), what: 'settled' },
    { at: at(7), what: 'paid' },
  ]);
  expect(entries.map(({ what }) => what)).toEqual(['paid', 'settled', 'evidence', 'requested']);
});
