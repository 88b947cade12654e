import fc from 'fast-check';
import { claimNumber, claimNumberOf, tidiedClaimNumber } from '../src/claims/claim-number.ts';

describe('the number of a claim', () => {
  it.each([
    ['d3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', 'CL-TFVC-7CMF'],
    ['00000000-0000-5000-8000-000000000000', 'CL-0000-0000'],
    ['ffffffff-ffff-5fff-8fff-ffffffffffff', 'CL-ZZZZ-ZZZZ'],
  ])('of %s is %s', (claimId, number) => {
    expect(claimNumberOf(claimId)).toBe(number);
  });

  it('always has its shape, and differs if the first ten digits of the id differ', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        expect(claimNumber.safeParse(claimNumberOf(one)).success).toBe(true);
        const begin = (id: string) => id.replaceAll('-', '').slice(0, 10);
        expect(claimNumberOf(one) === claimNumberOf(other)).toBe(begin(one) === begin(other));
      }),
    );
  });

  it.each([
    ['CL-TFVC-7CMF', 'CL-TFVC-7CMF'],
    [' cl tfvc 7cmf ', 'CL-TFVC-7CMF'],
    ['tfvc7cmf', 'CL-TFVC-7CMF'],
    ['CL–TFVC–7CMF', 'CL-TFVC-7CMF'],
    ['cl-oil0-0000', 'CL-0110-0000'],
    ['CLAB-CDEF', 'CL-C1AB-CDEF'],
  ])('written as %p is %p', (typed, number) => {
    expect(tidiedClaimNumber(typed)).toBe(number);
    expect(claimNumber.safeParse(tidiedClaimNumber(typed)).success).toBe(true);
  });

  it.each(['', 'CL', 'CL-TFVC', 'CL-TFVC-7CMFX', 'CL-UUUU-0000', '%'])('is not %p', (typed) => {
    expect(claimNumber.safeParse(tidiedClaimNumber(typed)).success).toBe(false);
  });

  it('stays as it is if it was written right', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(tidiedClaimNumber(claimNumberOf(id))).toBe(claimNumberOf(id));
      }),
    );
  });
});
