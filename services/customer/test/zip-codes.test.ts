import { isZipOf } from '../src/domain/zip-codes.ts';

it.each([
  ['85007', 'AZ', true],
  ['85007-1234', 'AZ', true],
  ['10001', 'AZ', false],
  ['42223', 'KY', true],
  ['42223', 'TN', true],
  ['42223-5000', 'TN', true],
  ['42223', 'OH', false],
  ['42224', 'TN', false],
  ['97635', 'OR', true],
  ['97635', 'CA', true],
  ['86514', 'UT', true],
  ['06390', 'NY', true],
  ['06390', 'CT', true],
  ['00901', 'PR', false],
])('%s in %s: %s', (zip, state, known) => {
  expect(isZipOf(zip, state)).toBe(known);
});
