import { runInNewContext } from 'node:vm';
import { isPage, pageFunctionCode } from '@claimstream/portal-hosting';
import fc from 'fast-check';

/** The path after CloudFront's function has handled a request. */
function rewritten(uri: string): string {
  const event = { request: { method: 'GET', uri, headers: {} } };
  return runInNewContext(`${pageFunctionCode()}; handler(event).uri`, { event });
}

describe('a path of the portal', () => {
  it.each(['/', '/claims', '/claims/6d1f2c1e-0b1c-5e0f-9a51-1f8a6d8c2b11', '/staff/reviews/', '/assets'])(
    'is a page: %s',
    (path) => {
      expect(isPage(path)).toBe(true);
      expect(rewritten(path)).toBe('/index.html');
    },
  );

  it.each(['/index.html', '/config.json', '/favicon.svg', '/assets/index-Bq3.js', '/assets/gone', '/a.b/c.css'])(
    'is a file: %s',
    (path) => {
      expect(isPage(path)).toBe(false);
      expect(rewritten(path)).toBe(path);
    },
  );

  it('is treated the same by CloudFront and here', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        expect(rewritten(`/${path}`) !== `/${path}`).toBe(isPage(`/${path}`));
      }),
      { numRuns: 200 },
    );
  });
});
