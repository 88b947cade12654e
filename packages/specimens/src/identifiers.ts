import { between, pick, type Random } from './random.ts';

/** Invented identifiers of a person and a car; another one on the platform has the same only by rare chance. */
export interface Identifiers {
  /** Has an area, group and serial number that may be issued. */
  ssn: string;
  /** With a valid check digit. */
  vin: string;
  plate: string;
}

export function newIdentifiers(random: Random): Identifiers {
  const digits = (low: number, high: number, length: number) =>
    String(between(random, low, high)).padStart(length, '0');
  return {
    ssn: `219-${digits(1, 99, 2)}-${digits(1, 9999, 4)}`,
    vin: withCheckDigit(`4T1BF1FK0CU${digits(0, 999_999, 6)}`),
    plate: `${pick(random, letters)}${pick(random, letters)}${pick(random, letters)}${digits(0, 9999, 4)}`,
  };
}

const letters = [...'BCDFGHJKLMNPRSTVWXYZ'];
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const values: Record<string, number> = { B: 2, C: 3, F: 6, K: 2, T: 3, U: 4 };

/** The ninth character of a VIN is computed from the others: 49 CFR 565.15(c). */
function withCheckDigit(vin: string): string {
  const sum = [...vin].reduce(
    (total, character, at) => total + (values[character] ?? Number(character)) * weights[at]!,
    0,
  );
  const digit = sum % 11;
  return `${vin.slice(0, 8)}${digit === 10 ? 'X' : digit}${vin.slice(9)}`;
}
