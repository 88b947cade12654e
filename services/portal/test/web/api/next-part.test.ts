import { nextOf } from '../../../src/web/api/next-part.ts';

test('the link header names the query of the next part; without it there is none', () => {
  expect(nextOf('<?month=2026-11&cursor=a.b%3D>; rel="next"')).toEqual({ month: '2026-11', cursor: 'a.b=' });
  expect(nextOf(null)).toBeUndefined();
  expect(nextOf('<https://other.example/?a=b>; rel="next"')).toBeUndefined();
});
