import type { HttpRequest } from '../../../kernel.ts';
import type { CorsConfiguration } from '../definitions.ts';

/** A browser asking whether it may send the real request. */
export function isPreflight(request: HttpRequest): boolean {
  const { origin, 'access-control-request-method': method } = request.headers;
  return request.method === 'OPTIONS' && origin !== undefined && method !== undefined;
}

/** The headers a browser needs to see; none where the origin is not allowed. */
export function corsHeaders(cors: CorsConfiguration, request: HttpRequest): Record<string, string> {
  const origin = request.headers.origin;
  const allowed = origin && allowedOrigin(cors.allowOrigins, origin);
  if (!allowed) return {};
  return {
    'access-control-allow-origin': allowed,
    ...(cors.allowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.exposeHeaders.length > 0 && { 'access-control-expose-headers': cors.exposeHeaders.join(',') }),
    ...(isPreflight(request) && preflightHeaders(cors)),
  };
}

/** A function's own CORS headers are ignored once the API is configured for CORS. */
export function withoutCorsHeaders<T>(headers: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('access-control-')));
}

function preflightHeaders(cors: CorsConfiguration): Record<string, string> {
  return {
    ...(cors.allowMethods.length > 0 && { 'access-control-allow-methods': cors.allowMethods.join(',') }),
    ...(cors.allowHeaders.length > 0 && { 'access-control-allow-headers': cors.allowHeaders.join(',') }),
    ...(cors.maxAge !== undefined && { 'access-control-max-age': String(cors.maxAge) }),
  };
}

function allowedOrigin(allowed: string[], origin: string): string | undefined {
  if (allowed.includes('*')) return '*';
  const wanted = origin.toLowerCase();
  const any = allowed.some(
    (entry) => entry === wanted || (/^https?:\/\/\*$/.test(entry) && wanted.startsWith(entry.slice(0, -1))),
  );
  return any ? origin : undefined;
}
