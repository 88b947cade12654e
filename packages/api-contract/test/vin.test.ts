import fc from 'fast-check';
import { normalisedVin, vinFault } from '../src/customer/vin.ts';

describe('a vehicle identification number', () => {
  it.each([
    [' 4t1bf1fk2cu000001 ', '4T1BF1FK2CU000001'],
    ['4T1BF-1FK2-CU000001', '4T1BF1FK2CU000001'],
    ['114.010‑10‑01234', '1140101001234'],
    ['４Ｔ1BF1FK2CU000001', '4T1BF1FK2CU000001'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalisedVin(typed)).toBe(kept);
  });

  it.each<[string, string, number, string | undefined]>([
    ['the example of 49 CFR 565.15(c)(5)', '1G4AH59H45G118341', 2005, undefined],
    ['a check digit X', '1M8GDM9AXKP042788', 1989, undefined],
    ['seventeen ones', '11111111111111111', 2024, undefined],
    ['a wrong check digit', '4T1BF1FK5CU000001', 2012, 'vinCheckDigit'],
    ['two swapped characters', '4T1BF1KF2CU000001', 2012, 'vinCheckDigit'],
    ['a letter O', '4T1BF1FK2CUO00001', 2012, 'vinLetters'],
    ['another character', '4T1BF1FK2CU00000*', 2012, 'vinCharacters'],
    ['11 characters from 1981', '8R01S100001', 1981, 'vinLength'],
    ['11 characters before it', '8R01S100001', 1965, undefined],
    ['5 characters before it', '12345', 1950, undefined],
    ['4 characters before it', '1234', 1950, 'vinOldLength'],
    ['13 characters before it', '1234567890123', 1980, undefined],
    ['14 characters before it', '12345678901234', 1980, 'vinOldLength'],
    ['17 characters before it, whose ninth is no check digit', '4T1BF1FK5CU000001', 1980, undefined],
    ['a letter O before it', 'O8R01S10000', 1965, undefined],
  ])('%s', (_, vin, modelYear, fault) => {
    expect(vinFault(vin, modelYear)).toBe(fault);
  });

  it('is never accepted with one digit of a right number changed', () => {
    const digitPlaces = [0, 8, 11, 12, 13, 14, 15, 16];
    const others = fc.integer({ min: 0, max: 9 }).map(String);
    fc.assert(
      fc.property(fc.constantFrom(...digitPlaces), others, (at, digit) => {
        const vin = '4T1BF1FK2CU000001';
        fc.pre(vin[at] !== digit);
        expect(vinFault(vin.slice(0, at) + digit + vin.slice(at + 1), 2012)).toBe('vinCheckDigit');
      }),
    );
  });
});
