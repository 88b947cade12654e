import { readFile } from 'node:fs/promises';
import type { HttpRequest, HttpResponse } from '../kernel.ts';

const FOLDER = new URL('./web/', import.meta.url);
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
/** Names of the console's own files; no match can lead out of the folder. */
const ASSET = /^\/_console\/assets\/((?:[a-z0-9-]+\/)?[a-z0-9-]+\.(css|js|svg))$/;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A file of the console. Every other path under it is a page, drawn by the script in the one HTML file. */
export async function webFile({ method, path }: HttpRequest): Promise<HttpResponse> {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET, HEAD' } };
  const [, asset, extension = 'html'] = ASSET.exec(path) ?? [];
  if (!asset && path.startsWith('/_console/assets/')) return { status: 404, body: 'not found' };
  const body = await readFile(new URL(asset ?? 'index.html', FOLDER)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!body) return { status: 404, body: 'not found' };
  return {
    status: 200,
    headers: {
      'content-type': TYPES[extension]!,
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}
