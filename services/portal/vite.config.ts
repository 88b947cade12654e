import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Cloudscape's global styles contain Open Sans as eight base64 URLs: 140 KB that do not compress and that every first page would wait
 * for. As separate files, fonts load when a weight is used, and `font-src 'self'` suffices.
 */
function fontsAsFiles(): Plugin {
  let serving = false;
  return {
    name: 'fonts-as-files',
    enforce: 'pre',
    configResolved: ({ command }) => {
      serving = command === 'serve';
    },
    transform: {
      filter: { id: /global-styles\/index\.css/ },
      handler(css) {
        if (serving) return;
        let count = 0;
        return css.replace(/url\(["']?data:font\/woff2;[^,]*base64,([^"')]+)["']?\)/g, (_: string, base64: string) => {
          const source = new Uint8Array(Buffer.from(base64, 'base64'));
          const reference = this.emitFile({ type: 'asset', name: `open-sans-${++count}.woff2`, source });
          return `url(__VITE_ASSET__${reference}__)`;
        });
      },
    },
  };
}

/** Preloads the application's own files: they are on their way before the first script has run. */
function applicationFromTheStart(): Plugin {
  return {
    name: 'application-from-the-start',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const application = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/web/app.tsx'));
        const files = application ? [application.fileName, ...application.imports] : [];
        return files
          .filter((file) => !html.includes(file))
          .map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` } }));
      },
    },
  };
}

/** A module of ours in place of a library's that does more than we need. */
const standIn = (name: string) => fileURLToPath(new URL(`src/web/layout/${name}.ts`, import.meta.url));

export default defineConfig({
  plugins: [fontsAsFiles(), applicationFromTheStart(), react()],
  define: { global: 'globalThis' }, // amazon-cognito-identity-js expects Node's global
  resolve: {
    dedupe: ['zod', 'react', 'react-dom'], // one zod: its settings must reach the schemas of the contract
    alias: [
      { find: 'intl-messageformat', replacement: standIn('plain-message-format') },
      { find: /^(\.\.\/)+internal\/components\/sortable-area$/, replacement: standIn('no-sorting') },
    ],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // no data: URLs, so the policy need not allow them
    manifest: true,
    sourcemap: false,
    // Each file is compressed alone, so eighty small files are larger than a few big ones: modules that seven files need share one.
    rolldownOptions: {
      output: {
        // Every page's code contains the names of chunks, so they are short; the manifest maps them.
        chunkFileNames: 'assets/[hash].js',
        codeSplitting: {
          groups: [
            // Customers need no code of the desk, nor the desk theirs. zod is excluded too: pages without a form need none, and its
            // settings must run before it.
            {
              name: 'first',
              test: /node_modules(?!.*\/zod\/)|src\/web\/(?!desk\/|customer\/)/,
              minShareCount: 7,
              priority: 2,
            },
            // Modules that pages of the desk share, above all its words. Their imports come with them, so none of these modules may need
            // zod or the customer's pages.
            {
              name: 'desk',
              test: /src\/web\/desk\/(.*words\/|facts|age|name-of|pick|columns|reason-texts|.*clock-status|.*done-button|.*state-badge|.*valuation-facts|estimate\/item-values)/,
              minShareCount: 2,
              priority: 1,
            },
            { name: 'denial-texts', test: /denial-(texts|reasons)/, minShareCount: 2, priority: 2 },
            { name: 'styles', test: /cloudscape.*\.css$/, minShareCount: 3, priority: 1 },
          ],
        },
      },
    },
  },
});
