import { concerned } from '../../../src/web/live-feed/concerned.ts';

it('names each operation with a stale answer once', () => {
  const about = (kind: 'claim' | 'document' | 'policy') =>
    ({ subject: { kind, id: '' } }) as Parameters<typeof concerned>[0][number];
  const operations = concerned([about('claim'), about('document'), about('claim')]);
  expect(operations).toEqual([...new Set(operations)]);
  expect(operations).toEqual(expect.arrayContaining(['GET /notifications', 'GET /claims/{claimId}', 'GET /documents']));
  expect(concerned([about('policy')])).toEqual(['GET /notifications', 'GET /customers/me']);
});
