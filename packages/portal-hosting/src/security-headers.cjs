/**
 * The security headers of every answer: the stack's response headers policy and the local server send the same.
 * @param {{ cognito: { endpoint: string }, apis: Record<string, string>, websockets: Record<string, string>, uploads: string }} to
 *   origins that pages may call, from `addresses()`
 * @returns {Record<string, string>} header → value
 */
function securityHeaders({ cognito, apis, websockets, uploads }) {
  const called = new Set([cognito.endpoint, ...Object.values(apis), ...Object.values(websockets), uploads]);
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    // blob: previews before an upload; data: Cloudscape's small icons.
    'img-src': ["'self'", 'data:', 'blob:', uploads],
    'connect-src': ["'self'", ...called],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
      .join('; '),
    'strict-transport-security': `max-age=${HSTS_SECONDS}; includeSubDomains`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    // The camera takes pictures of a licence or a car; the site needs nothing else of the device.
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

/** Two years, as browsers' preload lists require. */
const HSTS_SECONDS = 63_072_000;

/**
 * The same headers as the properties of a CloudFront response headers policy.
 * @param {Record<string, string>} headers of `securityHeaders()`
 */
function headersPolicy(headers) {
  const override = { Override: true };
  const named = {
    'content-security-policy': (value) => ({ ContentSecurityPolicy: { ContentSecurityPolicy: value, ...override } }),
    'strict-transport-security': () => ({
      StrictTransportSecurity: { AccessControlMaxAgeSec: HSTS_SECONDS, IncludeSubdomains: true, ...override },
    }),
    'x-content-type-options': () => ({ ContentTypeOptions: override }),
    'x-frame-options': (value) => ({ FrameOptions: { FrameOption: value, ...override } }),
    'referrer-policy': (value) => ({ ReferrerPolicy: { ReferrerPolicy: value, ...override } }),
  };
  const entries = Object.entries(headers);
  return {
    SecurityHeadersConfig: Object.assign({}, ...entries.map(([header, value]) => named[header]?.(value))),
    CustomHeadersConfig: {
      Items: entries.filter(([header]) => !named[header]).map(([Header, Value]) => ({ Header, Value, ...override })),
    },
  };
}

module.exports = { headersPolicy, securityHeaders };
