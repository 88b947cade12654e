import type { IncomingHttpHeaders } from 'node:http';

/** The SigV4 credential scope of a request: whose key, and for which service. */
export interface SignatureScope {
  accessKeyId: string;
  service: string;
}

function scopeOf(credential: string | undefined): SignatureScope | undefined {
  const parts = credential?.split('/');
  if (!parts || parts.length < 5) return undefined;
  return { accessKeyId: parts[0]!, service: parts[parts.length - 2]! };
}

/**
 * Reads who signed a request from its header or, where presigned, its query. The signature itself is not checked here:
 * the port is on loopback, and an unknown key is the operator anyway. Services that hand out presigned requests verify those.
 */
export function signatureScope(headers: IncomingHttpHeaders, search: string): SignatureScope | undefined {
  const { authorization } = headers;
  if (authorization?.startsWith('AWS4-')) return scopeOf(/Credential=([^,\s]+)/.exec(authorization)?.[1]);
  if (!search.includes('X-Amz-Credential=')) return undefined;
  return scopeOf(new URLSearchParams(search).get('X-Amz-Credential') ?? undefined);
}
