/** Part of `npm run lint`: checks that every page of the portal stays small enough to start fast on a phone. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, pageSizes, type Surroundings } from './portal/page-sizes.ts';
import { portalFolder } from './settings.ts';

const KIB = 1024;
const LIMITS = { script: 300 * KIB, style: 65 * KIB };

/** The application draws every page, under the bar with its menus. */
const EVERYWHERE = ['src/web/app.tsx', 'src/web/layout/top-bar-menus.tsx'];
const FRAME = 'src/web/layout/shell.tsx';
const LIVE_FEED = 'src/web/live-feed/live-feed.tsx';
/** Signed-in users also load the frame, and policyholders the feed of their notifications. */
const surroundings: Surroundings = (page) => {
  if (page.startsWith('src/web/account/')) return EVERYWHERE;
  return page.startsWith('src/web/customer/') ? [...EVERYWHERE, FRAME, LIVE_FEED] : [...EVERYWHERE, FRAME];
};

const packaged = join(portalFolder, '.serverless');
const manifest = JSON.parse(readFileSync(join(packaged, 'site-manifest.json'), 'utf8')) as Manifest;
const transferred = (file: string): number => {
  const path = join(packaged, 'site', file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
};

const pages = pageSizes(manifest, transferred, surroundings);
const kib = (bytes: number) => `${(bytes / KIB).toFixed(0)} KiB`;
const tooLarge = pages.filter(({ script, style }) => script > LIMITS.script || style > LIMITS.style);
for (const { page, script, style } of process.argv.includes('--all') ? pages : tooLarge)
  console.error(
    `${page}: ${kib(script)} of JavaScript (${kib(LIMITS.script)} are allowed), ${kib(style)} of CSS (${kib(LIMITS.style)})`,
  );
const most = (size: 'script' | 'style') => kib(Math.max(...pages.map((page) => page[size])));
console.log(
  `${pages.length} pages, with brotli at most ${most('script')} of JavaScript and ${most('style')} of CSS; ${tooLarge.length} too large`,
);
process.exitCode = pages.length === 0 || tooLarge.length > 0 ? 1 : 0;
