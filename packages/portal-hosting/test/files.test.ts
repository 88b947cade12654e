import { cacheControl, contentType, isCompressible } from '@claimstream/portal-hosting';

describe('a file of the site', () => {
  it('is kept for ever where its name says its content, and asked for each time where it does not', () => {
    expect(cacheControl('assets/index-Bq3.js')).toBe('public, max-age=31536000, immutable');
    for (const name of ['index.html', 'config.json', 'favicon.svg']) expect(cacheControl(name)).toBe('no-cache');
  });

  it('has the type that its name says', () => {
    expect(contentType('assets/index-Bq3.js')).toBe('text/javascript; charset=utf-8');
    expect(contentType('assets/font.woff2')).toBe('font/woff2');
    expect(() => contentType('assets/data.bin')).toThrow('assets/data.bin');
  });

  it('is compressed where it is text', () => {
    expect(['a.js', 'a.css', 'a.html', 'a.svg', 'a.json', 'a.webmanifest'].every(isCompressible)).toBe(true);
    expect(['a.png', 'a.jpg', 'a.woff2'].some(isCompressible)).toBe(false);
  });
});
