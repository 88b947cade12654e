import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';

export interface Signature {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  /** The signing time on the signer's clock. */
  at?: Date;
}

export const OPERATOR = { accessKeyId: 'local', secretAccessKey: 'local' };

const signerOf = (service: string, credentials: NonNullable<Signature['credentials']>) =>
  new SignatureV4({
    service,
    credentials,
    region: 'us-east-1',
    sha256: Hash.bind(null, 'sha256') as any,
    uriEscapePath: service !== 's3',
    applyChecksum: service === 's3',
  });

const requestOf = (url: string, { method = 'POST', headers = {}, body }: Signature) => {
  const { pathname, searchParams, host, hostname } = new URL(url);
  const query = Object.fromEntries(searchParams);
  return { method, protocol: 'http:', hostname, path: pathname, query, headers: { host, ...headers }, body };
};

/** The headers with which a client signs a request: `host`, `authorization` and AWS's own. */
export async function signedHeaders(url: string, service: string, signature: Signature = {}) {
  const { credentials = OPERATOR, at = new Date() } = signature;
  const signed = await signerOf(service, credentials).sign(requestOf(url, signature), { signingDate: at });
  return signed.headers;
}

/** Sends a signed request like a client without an SDK; by default a POST by the operator. */
export async function signedFetch(url: string, service: string, signature: Signature = {}): Promise<Response> {
  const headers = await signedHeaders(url, service, signature);
  return fetch(url, { method: signature.method ?? 'POST', headers, body: signature.body });
}

/** A link with its signature. */
export async function presigned(url: string, service: string, signature: Signature & { seconds?: number } = {}) {
  const { credentials = OPERATOR, at = new Date(), seconds = 60 } = signature;
  const headers = { ...signature.headers, ...(service === 's3' && { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }) };
  const request = requestOf(url, { method: 'GET', ...signature, headers });
  const signed = await signerOf(service, credentials).presign(request, {
    signingDate: at,
    expiresIn: seconds,
  });
  return `${url.split('?')[0]}?${new URLSearchParams(signed.query as Record<string, string>)}`;
}
