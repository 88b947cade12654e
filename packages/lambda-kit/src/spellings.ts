import { type FingerprintField, normalised } from './fingerprint.ts';
import { withoutNameSuffix } from './name-suffix.ts';

/** The most given names that an application or a card may run together. */
const MOST_GIVEN_NAMES = 5;

/**
 * Other spellings of the same name, without the one of `normalised`, which is always among them. Registers write Müller as MUELLER
 * or MULLER and Jo Ann as JOANN, and nobody knows which of them the other side holds: two names agree if they share a
 * spelling. Fingerprints from before there were other spellings stay comparable, since `normalised` did not change.
 * @returns texts that `normalised` leaves as they are; none for a field that is not a name
 * @see ICAO Doc 9303 part 3, section 6 A: transliteration of Latin letters with marks
 */
export function otherSpellings(field: FingerprintField, value: string): string[] {
  const spellings = new Set(simplestSpellings(field, value));
  spellings.delete(normalised(field, value));
  return [...spellings];
}

/** Letters that `normalised` leaves out, as registers print them. */
const REGISTER_LETTERS: Record<string, string> = { Ħ: 'H', Ŋ: 'N', Ŧ: 'T' };
const asRegistered = (upper: string): string => upper.replace(/[ĦŊŦ]/g, (letter) => REGISTER_LETTERS[letter]!);

/**
 * The texts that are the same for a name however it is written: one for a family name, one for each run of given names from the first.
 * @returns none for a field that is not a name
 */
export function simplestSpellings(field: FingerprintField, value: string): string[] {
  const upper = asRegistered(value.normalize('NFKD').toUpperCase().trim());
  const texts =
    field === 'givenName' ? joinedFromFirst(upper) : field === 'familyName' ? [withoutNameSuffix(upper)] : [];
  return [...new Set(texts.map((text) => simplified(normalised(field, text))))];
}

/** `JO ANN MARIE` as JO, JOANN and JOANNMARIE: nobody knows how many of the words are one name and how many a card left out. */
function joinedFromFirst(givenNames: string): string[] {
  const words = givenNames.split(/[\s\p{Pd}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.slice(0, MOST_GIVEN_NAMES).map((_, index) => words.slice(0, index + 1).join(''));
}

/** Without the second letter of ä, ö, ø, ü, å, æ and đ written as two: MUELLER and MULLER, SOERENSEN and SORENSEN, AASE and ASE. */
function simplified(name: string): string {
  const simpler = name.replace(/(?<=[AOU])E|(?<=A)A|(?<=D)J/g, '');
  return simpler === name ? name : simplified(simpler);
}
