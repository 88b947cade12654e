import type { RequestHead } from '../kernel.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Whether a browser sent this for a page of any site; false for programs and for addresses that a person typed. */
export function isFromPage(headers: Headers): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin !== undefined || (site !== undefined && site !== 'none');
}

/** Whether that page's origin differs from the origin it calls; true for a page that hides its origin. */
export function isFromOtherOrigin(headers: Headers): boolean {
  if (headers.origin !== undefined) return headers.origin !== `http://${headers.host}`;
  return isFromPage(headers) && headers['sec-fetch-site'] !== 'same-origin';
}

/** A person follows a link: the answer opens in its own window, which the linking page cannot read. */
export const followsLink = ({ method, headers }: RequestHead): boolean =>
  method === 'GET' &&
  headers.origin === undefined &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document';
