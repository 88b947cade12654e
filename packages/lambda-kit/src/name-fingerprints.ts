import type { Fingerprint } from './fingerprint.ts';
import { simplestSpellings } from './spellings.ts';

export interface PersonName {
  givenName: string;
  familyName: string;
}

/**
 * Fingerprints of a whole name, whoever has it, by which staff find what belongs to it. Two names agree where they have one in common: Jo Ann
 * Müller with JOANN MUELLER and with Jo Muller. Hashes of given or family names alone are those of one customer, and find nothing.
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
