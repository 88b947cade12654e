import { cacheControl, contentType, isCompressible } from '@claimstream/portal-hosting';

describe('a file of the site', () => {
  it('is cached for ever if its name contains its hash, and otherwise revalidated each time', () => {
    expect(cacheControl('assets/index-Bq3.js')).toBe('public, max-age=31536000, immutable');
    for (const name of ['index.html', 'config.json', 'favicon.svg']) expect(cacheControl(name)).toBe('no-cache');
  });

  it('has the type of its extension', () => {
    expect(contentType('assets/index-Bq3.js')).toBe('text/javascript; charset=utf-8');
    expect(contentType('assets/font.woff2')).toBe('font/woff2');
    expect(() => contentType('assets/data.bin')).toThrow('assets/data.bin');
  });

  it('is compressed if it is text', () => {
    expect(['a.js', 'a.css', 'a.html', 'a.svg', 'a.json', 'a.webmanifest'].every(isCompressible)).toBe(true);
    expect(['a.png', 'a.jpg', 'a.woff2'].some(isCompressible)).toBe(false);
  });
});
