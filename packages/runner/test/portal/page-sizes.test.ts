import { type Manifest, pageSizes } from '../../src/portal/page-sizes.ts';

/** An entry that loads the frame and three pages; two of them share a table, one loads a chart on demand. */
const manifest: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_react.js'],
    css: ['assets/index.css'],
    dynamicImports: ['shell.tsx', 'account/sign-in.tsx', 'desk/queue.tsx', 'dashboard.tsx'],
  },
  '_react.js': { file: 'assets/react.js' },
  '_table.js': { file: 'assets/table.js', css: ['assets/table.css'], imports: ['_react.js'] },
  'shell.tsx': { file: 'assets/shell.js', isDynamicEntry: true, imports: ['_react.js', 'index.html'] },
  'account/sign-in.tsx': { file: 'assets/sign-in.js', isDynamicEntry: true, imports: ['_react.js'] },
  'desk/queue.tsx': { file: 'assets/queue.js', isDynamicEntry: true, imports: ['_table.js', 'index.html'] },
  'dashboard.tsx': {
    file: 'assets/dashboard.js',
    isDynamicEntry: true,
    imports: ['_table.js'],
    css: ['assets/table.css', 'assets/dashboard.css'],
    dynamicImports: ['chart.tsx'],
  },
  'chart.tsx': { file: 'assets/chart.js', isDynamicEntry: true, imports: ['_table.js'] },
};

const SIZES: Record<string, number> = {
  'assets/react.js': 1,
  'assets/index.js': 10,
  'assets/shell.js': 100,
  'assets/sign-in.js': 1000,
  'assets/table.js': 10_000,
  'assets/queue.js': 100_000,
  'assets/dashboard.js': 1_000_000,
  'assets/chart.js': 10_000_000,
  'assets/index.css': 1,
  'assets/table.css': 10,
  'assets/dashboard.css': 100,
};
const surroundings = (page: string) => (page.startsWith('account/') ? [] : ['shell.tsx']);
const sizes = pageSizes(manifest, (file) => SIZES[file]!, surroundings);

describe('the size of a page', () => {
  it('is that of the entry, the frame and the page with all their imports, each file once', () => {
    expect(sizes).toContainEqual({ page: 'desk/queue.tsx', script: 110_111, style: 11 });
  });

  it('excludes the frame for a page without it', () => {
    expect(sizes).toContainEqual({ page: 'account/sign-in.tsx', script: 1011, style: 1 });
  });

  it('includes the modules that the page loads later', () => {
    expect(sizes).toContainEqual({ page: 'dashboard.tsx', script: 11_010_111, style: 111 });
  });

  it('is reported for every page, and for nothing else', () => {
    expect(sizes.map(({ page }) => page)).toEqual(['account/sign-in.tsx', 'dashboard.tsx', 'desk/queue.tsx']);
  });
});
