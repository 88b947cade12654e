import { attemptKeys } from '../../../src/web/forms/attempt-keys.ts';

it('gives a repeated content the same key, and any other a new one', () => {
  let count = 0;
  const keyOf = attemptKeys(() => `key-${++count}`);
  expect([keyOf({ a: 1 }), keyOf({ a: 1 }), keyOf({ a: 2 }), keyOf({ a: 1 })]).toEqual([
    'key-1',
    'key-1',
    'key-2',
    'key-3',
  ]);
});
