import fc from 'fast-check';
import { idOf } from '../src/domain/notification.ts';

it('the ids of notifications sort as text in the order they count', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(999_999_999), (one, other) => {
      expect(idOf(one) < idOf(other)).toBe(one < other);
    }),
  );
});
