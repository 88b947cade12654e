import type { KeptApplication } from '@claimstream/api-contract/customer/application';
import type { ReasonCode } from '@claimstream/api-contract/reasons/en';
import { usStates } from '@claimstream/api-contract/us-states';
import { isZipOf } from '@claimstream/api-contract/zip-codes';
import { hasHouseNumber, isPostOfficeBox } from './street.ts';

/**
 * An applicant makes a contract. 18 years are enough for that in every state: in the three with a higher age of majority by Ala. Code
 * 26-1-1(f), Miss. Code 93-19-13(1) and Neb. Rev. Stat. 43-2101 (LB 226 of 2009).
 */
const AGE_TO_CONTRACT = 18;

const isUsState = (code: string): boolean => Object.hasOwn(usStates, code);

/**
 * Reasons why the address cannot be insured; empty if there are none. More ZIP codes cross state lines than we know of, and some
 * houses have no number, so a customer who confirms the address is believed. No car stands in a post office box.
 */
export function reasonsAgainstAddress({ address, addressConfirmed }: KeptApplication): ReasonCode[] {
  if (!isUsState(address.state)) return ['STATE_NOT_SERVED'];
  const box = isPostOfficeBox(address.street);
  const reasons: ReasonCode[] = box ? ['POST_OFFICE_BOX'] : [];
  if (addressConfirmed) return reasons;
  if (!isZipOf(address.zip, address.state)) reasons.push('ZIP_NOT_IN_STATE');
  if (!box && !hasHouseNumber(address.street)) reasons.push('HOUSE_NUMBER_MISSING');
  return reasons;
}

/**
 * Reasons why the identity cannot be right; empty if there are none.
 * @param today ISO date in the customer's time zone
 */
export function reasonsAgainstIdentity(application: KeptApplication, today: string): ReasonCode[] {
  const reasons: ReasonCode[] = [];
  if (isTooYoung(application.birthDate, today)) reasons.push('TOO_YOUNG');
  if (ageOn(today, application.birthDate) > 120) reasons.push('BIRTH_DATE_IMPLAUSIBLE');
  if (!isIssuableSsn(application.ssn)) reasons.push('SSN_INVALID');
  if (!isUsState(application.licence.state)) reasons.push('LICENCE_STATE_UNKNOWN');
  if (!/\d/.test(application.licence.number)) reasons.push('LICENCE_NUMBER_INVALID');
  return reasons;
}

/** @param today ISO date in the customer's time zone */
export const isTooYoung = (birthDate: string, today: string): boolean => ageOn(today, birthDate) < AGE_TO_CONTRACT;

/** Area 000, 666 and 900-999, group 00 and serial 0000 are never assigned (Social Security Administration). */
function isIssuableSsn(ssn: string): boolean {
  const digits = ssn.replaceAll('-', '');
  const [area, group, serial] = [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)];
  return area !== '000' && area !== '666' && area < '900' && group !== '00' && serial !== '0000';
}

function ageOn(today: string, birthDate: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
