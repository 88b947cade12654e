import { nextOf } from '../../../src/web/api/next-part.ts';

test('the header link names the query of the next part, and its absence that there is none', () => {
  expect(nextOf('<?month=2026-11&cursor=a.b%3D>; rel="next"')).toEqual({ month: '2026-11', cursor: 'a.b=' });
  expect(nextOf(null)).toBeUndefined();
  expect(nextOf('<https://other.example/?a=b>; rel="next"')).toBeUndefined();
});
