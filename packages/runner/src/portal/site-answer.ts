import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheControl, contentType, isCompressible, isPage, siteFiles } from '@claimstream/portal-hosting';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** The parts of a request that decide its file and encoding. */
export interface Asked {
  /** Decoded, with its leading slash. */
  path: string;
  acceptEncoding?: string;
  ifNoneMatch?: string;
}

/** The answer of a packaged site, as from its distribution: files by their names, pages by index.html, else 404. */
export function siteAnswer(folder: string, { path, acceptEncoding = '', ifNoneMatch }: Asked): Answer {
  const name = isPage(path) ? 'index.html' : path.slice(1);
  // Only the site's own file names are ever read, whatever a path may try.
  if (!siteFiles(folder).includes(name)) return text(404, `There is no ${path} here.`);
  const compressed = join(folder, `${name}.br`);
  const brotli = existsSync(compressed) && /\bbr\b(?!;q=0(\.0*)?(,|$))/.test(acceptEncoding.replaceAll(' ', ''));
  const body = readFileSync(brotli ? compressed : join(folder, name));
  return cached(ifNoneMatch, {
    status: 200,
    headers: {
      'content-type': contentType(name),
      'cache-control': cacheControl(name),
      ...(isCompressible(name) && { vary: 'accept-encoding' }),
      ...(brotli && { 'content-encoding': 'br' }),
    },
    body,
  });
}

/** An answer with its entity tag, and without its body if the browser has it already. */
export function cached(ifNoneMatch: string | undefined, answer: Answer): Answer {
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`;
  const headers = { ...answer.headers, etag };
  const known = ifNoneMatch?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag);
  return known ? { status: 304, headers, body: Buffer.alloc(0) } : { ...answer, headers };
}

/** A plain-text answer for people. */
export function text(status: number, words: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: Buffer.from(`${words}\n`),
  };
}
