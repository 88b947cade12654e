import { newIdentifiers } from '../src/identifiers.ts';
import { seededRandom } from '../src/random.ts';

/** From 49 CFR 565.15(c). */
const letterValues: Record<string, number> = {
  ...{ A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9 },
  ...{ S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 },
};
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const checkDigit = (vin: string) => {
  const sum = [...vin].reduce((total, one, at) => total + (letterValues[one] ?? Number(one)) * weights[at]!, 0) % 11;
  return sum === 10 ? 'X' : String(sum);
};

describe('the identifiers of an invented person and car', () => {
  const many = Array.from({ length: 200 }, (_, seed) => newIdentifiers(seededRandom(seed + 1)));

  it('are unique', () => {
    for (const field of ['vin', 'plate', 'ssn'] as const) {
      expect(new Set(many.map((one) => one[field])).size).toBeGreaterThan(198);
    }
  });

  it('have the form of issued ones', () => {
    for (const { ssn, vin, plate } of many) {
      expect(ssn).toMatch(/^219-(?!00)\d\d-(?!0000)\d{4}$/);
      expect(vin).toMatch(/^4T1BF1FK[0-9X]CU\d{6}$/);
      expect(vin[8]).toBe(checkDigit(vin));
      expect(plate).toMatch(/^[A-Z]{3}\d{4}$/);
    }
  });

  it('are the same for the same seed', () => {
    expect(newIdentifiers(seededRandom(7))).toEqual(newIdentifiers(seededRandom(7)));
  });
});
