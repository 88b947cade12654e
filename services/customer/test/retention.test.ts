import { claimFileKept } from '@claimstream/api-contract/claims/retention';
import { longestKept } from '@claimstream/api-contract/customer/longest-kept';
import { policiesKept, refusedApplicationKept } from '../src/domain/retention.ts';

describe('the retention of records after an erasure', () => {
  it('is six calendar years after the end of the last policy, in New York by law', () => {
    expect(policiesKept('NY', '2026-06-30')).toEqual({ until: '2032-12-31', why: '11 NYCRR 243.2(b)(1)' });
    expect(policiesKept('AZ', '2026-06-30')).toEqual({ until: '2032-12-31', why: 'ours' });
  });

  it('is zero for an application without a policy, except in New York', () => {
    expect(refusedApplicationKept('NY', '2026-06-30')).toEqual({ until: '2032-12-31', why: '11 NYCRR 243.2(b)(2)' });
    expect(refusedApplicationKept('CA', '2026-06-30')).toBeUndefined();
  });

  it('is the longest of several of a kind', () => {
    const [early, late] = [claimFileKept('CA', '2026-06-30'), claimFileKept('CA', '2027-01-01')];
    const of = (each: typeof early) => ({ what: 'claims' as const, ...each });
    expect(longestKept([of(early), of(late), of(early)])).toEqual([
      { what: 'claims', until: '2031-12-31', why: '10 CCR 2695.3(b)(3)' },
    ]);
  });
});
