import type { Fingerprint } from './fingerprint.ts';
import { simplestSpellings } from './spellings.ts';

export interface PersonName {
  givenName: string;
  familyName: string;
}

/**
 * Fingerprints of a whole name, for staff to search by, the same for every customer. Two names agree if they have one in common: Jo Ann
 * Müller with JOANN MUELLER and with Jo Muller. Hashes of a given or family name alone depend on the customer, so a search cannot use them.
 * @param fingerprint of `fingerprints`
 * @returns one for each run of given names from the first, so mostly one or two
 */
export async function nameFingerprints(
  fingerprint: Fingerprint,
  { givenName, familyName }: PersonName,
): Promise<string[]> {
  const [family = ''] = simplestSpellings('familyName', familyName);
  const runs = simplestSpellings('givenName', givenName);
  return Promise.all(runs.map((given) => fingerprint('personName', `${given} ${family}`, '')));
}
