import type { RequestHead } from '../kernel.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Whether a browser sent this for a page, of whatever site; false for programs and for addresses typed by a person. */
export function isFromPage(headers: Headers): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin !== undefined || (site !== undefined && site !== 'none');
}

/** Whether that page is of another origin than the one it calls; a page that hides its origin is. */
export function isFromOtherOrigin(headers: Headers): boolean {
  if (headers.origin !== undefined) return headers.origin !== `http://${headers.host}`;
  return isFromPage(headers) && headers['sec-fetch-site'] !== 'same-origin';
}

/** A person follows a link: the answer is shown in a window of its own, which the page that linked cannot read. */
export const followsLink = ({ method, headers }: RequestHead): boolean =>
  method === 'GET' &&
  headers.origin === undefined &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document';
