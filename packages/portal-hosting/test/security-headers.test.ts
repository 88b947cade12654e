import { addresses, headersPolicy, parameterNames, securityHeaders } from '@claimstream/portal-hosting';

const to = addresses('prod', (name) => `https://${name.split('/').slice(3).join('.')}.example`);
const directives = () =>
  Object.fromEntries(
    securityHeaders(to)
      ['content-security-policy']!.split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
  );

describe('the security headers of the portal', () => {
  it("let pages call the portal's addresses and nothing else", () => {
    const { 'connect-src': connect, 'img-src': images } = directives();
    expect(connect).toEqual([
      "'self'",
      to.cognito.endpoint,
      ...Object.values(to.apis),
      ...Object.values(to.websockets),
      to.uploads,
    ]);
    expect(images).toContain(to.uploads);
  });

  it('list an origin shared by several addresses once', () => {
    const same = addresses('dev', () => 'http://127.0.0.1:4566');
    expect(securityHeaders(same)['content-security-policy']).toContain("connect-src 'self' http://127.0.0.1:4566;");
  });

  it("run only the site's own scripts and styles, none inline, and forbid framing", () => {
    expect(directives()).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'require-trusted-types-for': ["'script'"],
    });
    expect(securityHeaders(to)['content-security-policy']).not.toMatch(/unsafe|\*/);
  });

  it("stay within CloudFront's limit for one header, with identifiers of any length", () => {
    const long = addresses('a-stage-of-20-letter', (name) =>
      name.includes('/api/') || name.includes('/websocket/')
        ? 'https://abcdefghij.execute-api.ap-southeast-2.amazonaws.com'
        : `https://${'b'.repeat(63)}.s3.ap-southeast-2.amazonaws.com`,
    );
    expect(securityHeaders(long)['content-security-policy']!.length).toBeLessThan(1783);
  });

  it('are all in the policy of the distribution, with the same values', () => {
    const headers = securityHeaders(to);
    const { SecurityHeadersConfig, CustomHeadersConfig } = headersPolicy(headers);
    const custom = CustomHeadersConfig.Items.map(({ Header }) => Header);
    expect(Object.keys(SecurityHeadersConfig).length + custom.length).toBe(Object.keys(headers).length);
    expect(SecurityHeadersConfig).toMatchObject({
      ContentSecurityPolicy: { ContentSecurityPolicy: headers['content-security-policy'], Override: true },
      StrictTransportSecurity: { IncludeSubdomains: true, Override: true },
      FrameOptions: { FrameOption: headers['x-frame-options'] },
      ReferrerPolicy: { ReferrerPolicy: headers['referrer-policy'] },
    });
    const age = SecurityHeadersConfig.StrictTransportSecurity!.AccessControlMaxAgeSec;
    expect(headers['strict-transport-security']).toBe(`max-age=${age}; includeSubDomains`);
    for (const { Header, Value, Override } of CustomHeadersConfig.Items)
      expect([Value, Override]).toEqual([headers[Header], true]);
  });

  it('allow the portal the camera, for pictures of documents', () => {
    expect(securityHeaders(to)['permissions-policy']).toContain('camera=(self)');
  });
});

describe('the parameters that the portal reads', () => {
  it('are under the stage, each once', () => {
    const names = parameterNames('qa');
    expect(names.every((name) => name.startsWith('/claimstream/qa/'))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('/claimstream/qa/api/claims');
  });
});
