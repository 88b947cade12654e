import { checkLoss, checkPhoto } from '../src/domain/loss-rules.ts';
import { claim, damage, policy } from './example-evidence.ts';

const loss = (lossDate: string, earlier: string[] = [], effectiveFrom = '2026-01-01') =>
  checkLoss(
    { ...claim, lossDate },
    { ...policy, effectiveFrom },
    earlier.map((day, index) => ({ claimId: `0000000${index}-0000-4000-8000-000000000000`, lossDate: day })),
  ).map(({ reason }) => reason);

describe('a loss within 14 days of binding', () => {
  it.each([
    ['2026-01-01', true],
    ['2026-01-15', true],
    ['2026-01-16', false],
    ['2025-12-31', true],
  ])('on %s, with cover from 2026-01-01, is a sign: %s', (day, isSign) => {
    expect(loss(day)).toEqual(isSign ? ['EARLY_LOSS'] : []);
  });
});

describe('the third claim in 12 months', () => {
  it.each([
    ['this one alone', [], false],
    ['one before', ['2026-05-01'], false],
    ['two before', ['2026-05-01', '2026-04-01'], true],
    ['two on the same day', ['2026-06-15', '2026-06-15'], true],
    ['one of two a year and a day before', ['2026-05-01', '2025-06-14'], false],
    ['one of two a year before, to the day', ['2026-05-01', '2025-06-15'], false],
    ['one of two a year less a day before', ['2026-05-01', '2025-06-16'], true],
    ['losses after it', ['2026-07-01', '2026-08-01'], false],
  ])('counts losses by their days: %s', (_, earlier, isSign) => {
    expect(loss('2026-06-15', earlier)).toEqual(isSign ? ['THIRD_CLAIM'] : []);
  });

  it('counts the claim itself once, known or not', () => {
    const losses = [
      { claimId: claim.claimId, lossDate: '2026-06-15' },
      { claimId: '00000000-0000-4000-8000-000000000000', lossDate: '2026-06-01' },
    ];
    expect(checkLoss({ ...claim, lossDate: '2026-06-15' }, policy, losses)).toEqual([]);
  });

  it('begins on the last day of a month without such a day', () => {
    expect(loss('2028-02-29', ['2027-03-01', '2027-03-01'])).toEqual(['THIRD_CLAIM']);
    expect(loss('2028-02-29', ['2027-02-28', '2027-03-01'])).toEqual([]);
  });
});

describe('a damage photo', () => {
  const seen = (so: Parameters<typeof damage>[0]) =>
    checkPhoto(damage(so), { ...claim, lossDate: '2026-05-01' }).map(({ reason }) => reason);

  it('taken before the day of the loss asks a person; a file without a date asks nobody', () => {
    expect(seen({ takenOn: '2026-04-30' })).toEqual(['PHOTO_OLDER_THAN_LOSS']);
    expect(seen({ takenOn: '2026-05-01' })).toEqual([]);
    expect(seen({})).toEqual([]);
  });

  it('in which the model sees no damage asks a person', () => {
    expect(seen({ noDamage: true })).toEqual(['NO_DAMAGE_SEEN']);
    expect(seen({ noDamage: false })).toEqual([]);
  });
});
