import { portalPage } from '../src/notifications/portal-page.ts';

it('a notification leads to the page of its subject', () => {
  const id = 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03';
  const kinds = ['claim', 'document', 'policy', 'customer'] as const;
  expect(kinds.map((kind) => portalPage({ kind, id }))).toEqual([`/claims/${id}`, '/documents', '/policies', '/']);
});
