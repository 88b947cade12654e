import { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { showClaim } from '@claimstream/api-contract/claims/show-claim';
import { changesOf, mustBeSeen } from '../../src/web/desk/claim/claim-changes.ts';

const read = StaffClaim.parse(showClaim.examples.answer);
const me = '0a1b2c3d-0000-4000-8000-000000000001';
const other = '0a1b2c3d-0000-4000-8000-000000000002';
const later = (change: Partial<StaffClaim>): StaffClaim => ({ ...read, version: read.version + 1, ...change });
const denied = { state: 'denied', decision: { decision: 'deny', reasonCode: 'PRIOR_DAMAGE' } } as const;

describe('the changes of a claim', () => {
  it.each<[string, Partial<StaffClaim>, readonly string[]]>([
    ['a decision, which is named instead of the state it brought', denied, ['decided']],
    ['a state', { state: 'closed' }, ['state']],
    ['another photo that was read', { evidence: { attempt: 2, assessment: 'NOT_ASSESSED' } }, ['evidence']],
    ['a result of fraud', { fraud: { ...read.fraud!, outcome: 'reject', decisions: 1 } }, ['fraud']],
    ['a photo and a reason', { documents: [], reasons: ['POSSIBLE_DUPLICATE'] }, ['photos', 'reasons']],
    ['something that is not told apart', {}, ['other']],
  ])('are %s', (_, change, changes) => {
    expect(changesOf(read, later(change))).toEqual(changes);
  });

  it('are empty while the version stays the same', () => {
    expect(changesOf(read, { ...read, otherClaims: [] })).toEqual([]);
  });
});

describe('a change', () => {
  it('by somebody else must be seen before a claim in review is decided', () => {
    expect(mustBeSeen(read, later({ ...denied, decidedBy: other }), me)).toBe(true);
  });

  it('by the user needs no acknowledgement', () => {
    expect(mustBeSeen(read, later({ ...denied, decidedBy: me }), me)).toBe(false);
  });

  it.each(['other-loss', 'exposure-opened', 'exposure-closed'] as const)(
    'by the user’s own handling of losses and exposures needs none either, but a colleague’s does: %s',
    (what) => {
      const at = '2026-03-02T11:00:00.000Z';
      const [same] = read.sameLoss;
      const by = (who: string): Partial<StaffClaim> => ({
        timeline: [...read.timeline, { at, what }],
        sameLoss: [{ ...same!, ...(what === 'other-loss' && { otherLoss: { reason: 'hail', by: who, at } }) }],
        exposures: [
          {
            ...read.exposures[0]!,
            ...(what === 'exposure-opened' && { openedAt: at, openedBy: who }),
            ...(what === 'exposure-closed' && { closedAt: at, closedBy: who }),
          },
        ],
      });
      expect(mustBeSeen(read, later(by(me)), me)).toBe(false);
      expect(mustBeSeen(read, later(by(other)), me)).toBe(true);
      const and = { ...by(me), timeline: [...by(me).timeline!, { at, what: 'evidence' as const }] };
      expect(mustBeSeen(read, later(and), me)).toBe(true);
    },
  );

  it('needs no acknowledgement where nothing waited for a decision', () => {
    const assessed: StaffClaim = { ...read, state: 'assessed' };
    expect(mustBeSeen(assessed, later({ state: 'closed' }), me)).toBe(false);
  });
});
