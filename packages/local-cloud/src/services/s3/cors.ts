import { AwsError } from '../../errors.ts';
import type { HttpRequest, HttpResponse } from '../../kernel.ts';
import type { Bucket, CorsRule } from './buckets.ts';

/** One `*` stands for any text, as in S3's origins and headers. */
function matches(pattern: string, text: string): boolean {
  const [before = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === text;
  const after = rest.join('*');
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
}

function allowed(rule: CorsRule, origin: string, method: string, headers: string[]): boolean {
  return (
    rule.AllowedOrigins.some((pattern) => matches(pattern, origin)) &&
    rule.AllowedMethods.includes(method) &&
    headers.every((header) =>
      (rule.AllowedHeaders ?? []).some((pattern) => matches(pattern.toLowerCase(), header.toLowerCase())),
    )
  );
}

function originHeaders(rule: CorsRule, origin: string): Record<string, string> {
  const any = rule.AllowedOrigins.includes('*');
  return {
    'access-control-allow-origin': any ? '*' : origin,
    ...(any ? {} : { 'access-control-allow-credentials': 'true' }),
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(rule.ExposeHeaders?.length ? { 'access-control-expose-headers': rule.ExposeHeaders.join(', ') } : {}),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** Whether a rule of the bucket allows pages of `origin` to send this method. */
export const letsPage = (bucket: Bucket, origin: string, method: string): boolean =>
  bucket.settings.cors?.some((rule) => allowed(rule, origin, method, [])) ?? false;

/** The headers that let a browser read the answer; none where no rule of the bucket allows the origin. */
export function corsHeaders(bucket: Bucket | undefined, request: HttpRequest): Record<string, string> {
  const { origin } = request.headers;
  if (!origin) return {};
  const rule = bucket?.settings.cors?.find((candidate) => allowed(candidate, origin, request.method, []));
  return rule ? originHeaders(rule, origin) : {};
}

/** Answers a browser's preflight from the bucket's rules. */
export function preflight(bucket: Bucket, request: HttpRequest): HttpResponse {
  const { origin, 'access-control-request-method': method } = request.headers;
  if (!origin || !method) {
    throw new AwsError('BadRequest', 'Insufficient information. Origin request header needed.', 400);
  }
  const asked = request.headers['access-control-request-headers'];
  const headers = (asked ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter(Boolean);
  const { cors } = bucket.settings;
  const rule = cors?.find((candidate) => allowed(candidate, origin, method, headers));
  if (!rule) {
    const why = cors
      ? "This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec."
      : 'CORS is not enabled for this bucket.';
    throw new AwsError('AccessForbidden', `CORSResponse: ${why}`, 403, { Method: method, ResourceType: 'OBJECT' });
  }
  return {
    status: 200,
    headers: {
      ...originHeaders(rule, origin),
      ...(asked ? { 'access-control-allow-headers': headers.join(', ').toLowerCase() } : {}),
      ...(rule.MaxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.MaxAgeSeconds) }),
    },
  };
}
