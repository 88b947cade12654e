const { readdirSync } = require('node:fs');
const { extname, join, relative, sep } = require('node:path');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^text\/|json$|svg\+xml$|x-icon$/;

/** @throws Error for an unknown kind of file, which would have no content type */
function contentType(path) {
  const type = TYPES[extname(path).toLowerCase()];
  if (!type) throw new Error(`${path}: its content type is not known; add it to packages/portal-hosting/src/files.cjs`);
  return type;
}

/** Whether the file is worth compressing; pictures and fonts are compressed already. */
const isCompressible = (path) => COMPRESSIBLE.test(contentType(path).split(';')[0]);

/** Whether Vite put a content hash into the name, so that the name never gets other content. */
const isAsset = (path) => path.startsWith('assets/');

/** How long browsers and CloudFront may use a file without revalidation: for ever, or not at all. */
const cacheControl = (path) => (isAsset(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** Every file of a packaged site, by its path with slashes, without the compressed forms. */
function siteFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.br'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

module.exports = { cacheControl, contentType, isAsset, isCompressible, siteFiles };
