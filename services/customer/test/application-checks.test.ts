import { Application } from '@claimstream/api-contract/customer/application';
import { reasonsAgainstAddress, reasonsAgainstIdentity } from '../src/domain/application-checks.ts';
import { application, car } from './example-applications.ts';

const today = '2026-05-02';
const address = (so: object) => application({ address: { ...application().address, ...so } });

describe('an application', () => {
  it('passes if it has no fault', () => {
    expect([...reasonsAgainstAddress(application()), ...reasonsAgainstIdentity(application(), today)]).toEqual([]);
  });

  it.each([
    ['a ZIP code of another state', address({ zip: '10001' }), ['ZIP_NOT_IN_STATE']],
    ['a territory that is not served', address({ state: 'PR', zip: '00901' }), ['STATE_NOT_SERVED']],
    ['a post office box', address({ street: 'P.O. Box 12' }), ['POST_OFFICE_BOX']],
    ['no house number', address({ street: 'Main Street' }), ['HOUSE_NUMBER_MISSING']],
    [
      'more than one fault',
      address({ street: 'Main Street', zip: '10001' }),
      ['ZIP_NOT_IN_STATE', 'HOUSE_NUMBER_MISSING'],
    ],
    [
      'a post office box in another state',
      address({ street: 'POB 12', zip: '10001' }),
      ['POST_OFFICE_BOX', 'ZIP_NOT_IN_STATE'],
    ],
  ])('is refused for %s', (_, wrong, reasons) => {
    expect(reasonsAgainstAddress(wrong)).toEqual(reasons);
  });

  it.each([
    ['a ZIP code that crosses a state line unknown to us', { state: 'TN', zip: '42049' }, []],
    ['a house without a number', { street: 'Old Mill Farm' }, []],
    ['both', { street: 'Old Mill Farm', zip: '97635' }, []],
    ['a post office box', { street: 'P.O. Box 12' }, ['POST_OFFICE_BOX']],
    ['a territory that is not served', { state: 'PR', zip: '00901' }, ['STATE_NOT_SERVED']],
  ])('with a confirmed address: %s', (_, so, reasons) => {
    expect(reasonsAgainstAddress({ ...address(so), addressConfirmed: true })).toEqual(reasons);
    expect(reasonsAgainstAddress(address(so))).not.toEqual([]);
  });

  it('from a place whose ZIP code crosses a state line passes', () => {
    expect(reasonsAgainstAddress(address({ city: 'Fort Campbell', state: 'TN', zip: '42223' }))).toEqual([]);
  });

  it('from a street with a name like a box passes', () => {
    expect(reasonsAgainstAddress(address({ street: '114 Po Box Canyon Rd' }))).toEqual([]);
  });

  it.each([
    ['an applicant one day short of 18', { birthDate: '2008-05-03' }, ['TOO_YOUNG']],
    ['an applicant of 16 years and a day', { birthDate: '2010-05-01' }, ['TOO_YOUNG']],
    ['somebody of 121 years', { birthDate: '1905-05-02' }, ['BIRTH_DATE_IMPLAUSIBLE']],
    ['an SSN that was never assigned: area 000', { ssn: '000-12-3456' }, ['SSN_INVALID']],
    ['area 666', { ssn: '666-12-3456' }, ['SSN_INVALID']],
    ['area 9xx', { ssn: '900-12-3456' }, ['SSN_INVALID']],
    ['group 00', { ssn: '219-00-9999' }, ['SSN_INVALID']],
    ['serial 0000', { ssn: '219-09-0000' }, ['SSN_INVALID']],
    ['a licence of an unknown state', { licence: { number: 'D1234', state: 'ZZ' } }, ['LICENCE_STATE_UNKNOWN']],
    ['a licence number without a digit', { licence: { number: 'UNKNOWN', state: 'AZ' } }, ['LICENCE_NUMBER_INVALID']],
  ])('is refused for %s', (_, so, reasons) => {
    expect(reasonsAgainstIdentity(application(so), today)).toEqual(reasons);
  });

  it.each(['AZ', 'AL', 'MS', 'NE'])('from %s may come on the eighteenth birthday', (state) => {
    const young = { ...address({ state }), birthDate: '2008-05-02' };
    expect(reasonsAgainstIdentity(young, today)).toEqual([]);
  });

  it.each([
    ['a VIN with an O', { cars: [{ ...car, vin: '4T1BF1FK2CU00000O' }] }],
    ['no car', { cars: [] }],
    ['six cars', { cars: Array.from({ length: 6 }, () => car) }],
    ['a value in dollars and cents', { cars: [{ ...car, valueCents: 20_000.5 }] }],
    ['a phone number without its country', { phone: '602 555 0123' }],
    ['a birth date that does not exist', { birthDate: '1961-02-29' }],
    ['a limit that is not sold', { cars: [{ ...car, limitCents: 3_000_000 }] }],
    ['a deductible that is not sold', { cars: [{ ...car, deductibleCents: 0 }] }],
  ])('is not even accepted with %s', (_, so) => {
    expect(Application.safeParse({ ...application(), ...so }).success).toBe(false);
  });
});
