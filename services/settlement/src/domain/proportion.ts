/**
 * A part of an amount, `cents × part / whole`, rounded half up to the cent. Integers only: neither the product, which may
 * exceed the exact range of a double, nor the quotient is ever a float.
 * @throws RangeError for a whole that is not positive, and for negative or fractional numbers
 * @example proportion(1_234_567, 9_375, 10_000) // 1_157_407: 93.75 %
 */
export function proportion(cents: number, part: number, whole: number): number {
  if (![cents, part, whole].every((number) => Number.isSafeInteger(number) && number >= 0) || whole === 0)
    throw new RangeError('A proportion is of whole numbers that are not negative, and of something');
  const doubled = 2n * BigInt(cents) * BigInt(part) + BigInt(whole);
  return Number(doubled / (2n * BigInt(whole)));
}
