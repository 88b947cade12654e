import type { Application } from '@claimstream/api-contract/customer/application';
import type { ReasonCode } from '@claimstream/api-contract/reasons/en';
import { states } from './states.ts';

const DRIVING_AGE = 16;

/** Reasons why the address cannot be insured; none when it can. */
export function reasonsAgainstAddress({ address }: Application): ReasonCode[] {
  const state = states[address.state];
  if (!state) return ['STATE_NOT_SERVED'];
  const prefix = Number(address.zip.slice(0, 3));
  const reasons: ReasonCode[] = [];
  if (!state.zips.some(([first, last]) => prefix >= first && prefix <= last)) reasons.push('ZIP_NOT_IN_STATE');
  if (/\bP\.?\s*O\.?\s*BOX\b/i.test(address.street)) reasons.push('POST_OFFICE_BOX');
  if (!/\d/.test(address.street)) reasons.push('HOUSE_NUMBER_MISSING');
  return reasons;
}

/**
 * Reasons why the identity cannot be right; none when it can.
 * @param today ISO date in the customer's time zone
 */
export function reasonsAgainstIdentity(application: Application, today: string): ReasonCode[] {
  const reasons: ReasonCode[] = [];
  if (ageOn(today, application.birthDate) < DRIVING_AGE) reasons.push('TOO_YOUNG');
  if (ageOn(today, application.birthDate) > 120) reasons.push('BIRTH_DATE_IMPLAUSIBLE');
  if (!isIssuableSsn(application.ssn)) reasons.push('SSN_INVALID');
  if (!states[application.licence.state]) reasons.push('LICENCE_STATE_UNKNOWN');
  if (!/\d/.test(application.licence.number)) reasons.push('LICENCE_NUMBER_INVALID');
  return reasons;
}

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
