/** Since this model year, every vehicle number follows one rule: 49 CFR 565.13 and 565.15 (then FMVSS 115, 43 FR 36448). */
const FIRST_YEAR_OF_THE_RULE = 1981;

/** Faults of a vehicle identification number; each is a key of `words/`. */
export type VinFault = 'vinCharacters' | 'vinLetters' | 'vinLength' | 'vinOldLength' | 'vinCheckDigit';

/** The number as it is stored: capitals, without the blanks, dots and dashes that group it on papers and plates. */
export const normalisedVin = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\p{Pd}]/gu, '');

/**
 * The fault of a vehicle number for this model year, if any. Before 1981 every maker had its own form, with 5 to 13 characters (the
 * range by which Tennessee's county clerks register them) or already 17; since then the number has 17 with a check digit.
 * @param vin normalised
 * @example vinFault('4T1BF1FK5CU000001', 2022) // 'vinCheckDigit'
 */
export function vinFault(vin: string, modelYear: number): VinFault | undefined {
  if (!/^[A-Z0-9]*$/.test(vin)) return 'vinCharacters';
  if (modelYear < FIRST_YEAR_OF_THE_RULE) {
    return (vin.length >= 5 && vin.length <= 13) || vin.length === 17 ? undefined : 'vinOldLength';
  }
  if (vin.length !== 17) return 'vinLength';
  if (/[IOQ]/.test(vin)) return 'vinLetters';
  return vin[8] === checkDigitOf(vin) ? undefined : 'vinCheckDigit';
}

/** 49 CFR 565.15(c)(1), table III: the value of each letter. */
const LETTERS: Readonly<Record<string, number>> = {
  ...{ A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8 },
  ...{ J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9 },
  ...{ S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 },
};

/** 49 CFR 565.15(c)(2), table IV: the weight of each position; the ninth, the check digit, weighs nothing. */
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** 49 CFR 565.15(c)(3) and (4): the remainder of the sum divided by 11, where 10 is written X. */
function checkDigitOf(vin: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (LETTERS[vin[at]!] ?? Number(vin[at])), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
