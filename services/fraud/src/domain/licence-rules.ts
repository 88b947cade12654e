import type { CustomerFact, Evidence } from './facts.ts';
import { type Finding, reject, review } from './finding.ts';

type LicenceReading = Extract<Evidence['reading'], { kind: 'licence' }>;

/** Below this confidence a reading that differs may be an OCR confusion, and a person looks. */
const SURE = 0.8;
const EXPIRED = 'LICENCE_EXPIRED';
const compared = [
  ['givenName', 'GIVEN_NAME'],
  ['familyName', 'FAMILY_NAME'],
  ['birthDate', 'BIRTH_DATE'],
  ['licenceNumber', 'LICENCE_NUMBER'],
] as const;
type Compared = (typeof compared)[number][0];

/**
 * Names, birth date and number against the application, and the expiry.
 * @param at ISO instant for which the card must be valid
 */
export function checkLicence(reading: LicenceReading, customer: CustomerFact, at: string): Finding[] {
  const findings: Finding[] = [];
  for (const [field, code] of compared) {
    const read = reading.fingerprints[field];
    if (!read) findings.push(review(`${code}_UNREADABLE`));
    else if (!agrees(read, spellingsOf(field, customer))) {
      findings.push(read.confidence >= SURE ? reject(`${code}_MISMATCH`) : review(`${code}_MISMATCH`));
    }
  }
  if (!reading.expiresOn) findings.push(review('EXPIRY_UNREADABLE'));
  else if (isOver(reading.expiresOn, at)) findings.push(datesAreSure(reading) ? reject(EXPIRED) : review(EXPIRED));
  return findings;
}

/**
 * A name agrees in any of its official spellings.
 * @see ICAO Doc 9303 part 3, section 6 A, for MUELLER and MULLER
 */
function agrees({ hash, spellings = [] }: { hash: string; spellings?: string[] }, said: readonly string[]): boolean {
  return [hash, ...spellings].some((one) => said.includes(one));
}

function spellingsOf(field: Compared, { fingerprints, otherSpellings }: CustomerFact): string[] {
  const others: Partial<Record<Compared, string[]>> = otherSpellings ?? {};
  return [fingerprints[field], ...(others[field] ?? [])];
}

/** An expiry has no confidence of its own: it is as certain as the card's other date, printed in the same way. */
function datesAreSure({ fingerprints }: LicenceReading): boolean {
  return (fingerprints.birthDate?.confidence ?? 0) >= SURE;
}

/** A day is over when it is over everywhere: the last place is twelve hours behind UTC. Cards do not name their place. */
function isOver(day: string, at: string): boolean {
  return Date.parse(at) >= Date.parse(day) + (24 + 12) * 60 * 60 * 1000;
}
