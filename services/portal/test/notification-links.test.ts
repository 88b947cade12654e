import { readFileSync } from 'node:fs';
import { portalPage, preferencesPage } from '@claimstream/api-contract/notifications/portal-page';
import { matchPath } from 'react-router';

// Read as text: the module loads style sheets, which only the browser build understands.
const area = readFileSync(new URL('../src/web/customer/area.ts', import.meta.url), 'utf8');
const pages = [...area.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!);
const id = 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03';
const linked = [
  ...(['customer', 'policy', 'document', 'claim'] as const).map((kind) => portalPage({ kind, id })),
  preferencesPage,
];

it.each(linked)('%s, where notifications and e-mails lead, is a page for customers', (address) => {
  expect(pages.some((path) => matchPath(path, address))).toBe(true);
});
