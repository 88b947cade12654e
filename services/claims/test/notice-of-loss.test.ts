import { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { notice } from './example-claims.ts';

describe('a first notice of loss', () => {
  it('accepts parties, vehicles, injuries, witnesses, the police report and the other carrier', () => {
    const whole = {
      ...notice(),
      injuries: [{ description: 'whiplash' }],
      witnesses: [{ givenName: 'Otto', familyName: 'Onlooker', phone: '+16025550199' }],
      policeReport: { department: 'Mesa Police', reportNumber: 'MP-1' },
      otherCarrier: { name: 'Other Mutual' },
    };
    expect(NoticeOfLoss.parse(whole)).toEqual(whole);
  });

  it('accepts a car that nobody saw well, and a witness with only one known name', () => {
    const seen = {
      vehicles: [{ damage: 'a broken lamp' }],
      witnesses: [{ givenName: 'Otto' }, { familyName: 'Lopez' }],
    };
    expect(NoticeOfLoss.parse({ ...notice(), ...seen })).toMatchObject(seen);
  });

  it('accepts a loss in Canada', () => {
    const abroad = { loss: { ...notice().loss, state: 'ON' }, driver: { ...notice().driver, licenceState: 'QC' } };
    expect(NoticeOfLoss.parse({ ...notice(), ...abroad })).toMatchObject(abroad);
  });

  it.each([
    ['a witness without a name', { witnesses: [{ phone: '+16025550199' }] }],
    ['an empty make', { vehicles: [{ make: ' ', damage: 'some' }] }],
    ['a date that does not exist', { loss: { ...notice().loss, date: '2026-02-30' } }],
    ['no description', { loss: { ...notice().loss, description: '  ' } }],
    ['a state by its name', { loss: { ...notice().loss, state: 'Arizona' } }],
    ['an unknown state', { loss: { ...notice().loss, state: 'ZZ' } }],
    ['a licence of an unknown state', { driver: { ...notice().driver, licenceState: 'ZZ' } }],
    ['no driver', { driver: undefined }],
    ['eleven vehicles', { vehicles: Array.from({ length: 11 }, () => ({ make: 'Any', damage: 'some' })) }],
  ])('is refused with %s', (_, so) => {
    expect(NoticeOfLoss.safeParse({ ...notice(), ...so }).success).toBe(false);
  });
});
