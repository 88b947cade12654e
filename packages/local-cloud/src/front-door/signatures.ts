import { timingSafeEqual } from 'node:crypto';
import { escapeUri } from '@smithy/core/protocols';
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpRequest } from '../kernel.ts';
import type { Claimed } from './signed-request.ts';

type Sha256 = ConstructorParameters<typeof SignatureV4>[0]['sha256'];
type Signable = Parameters<SignatureV4['presign']>[0];

/** The input for recomputing a signature. */
export type Signing = Pick<Claimed, 'accessKeyId' | 'region' | 'service' | 'signedAt'> & { secretAccessKey: string };

const signer = ({ accessKeyId, secretAccessKey, region, service }: Signing): SignatureV4 =>
  new SignatureV4({
    credentials: { accessKeyId, secretAccessKey },
    region,
    service,
    sha256: Hash.bind(null, 'sha256') as unknown as Sha256,
    // S3 signs the path as it is sent; every other service signs it encoded once more.
    uriEscapePath: service !== 's3',
    applyChecksum: false,
  });

/** The signature that `request` should carry, made with the secret of the key it names. */
export async function signatureOf(claimed: Claimed, secretAccessKey: string, request: HttpRequest): Promise<string> {
  const signing = { ...claimed, secretAccessKey };
  const signableHeaders = new Set(claimed.signedHeaders);
  const signingDate = new Date(claimed.signedAt);
  if (claimed.seconds === undefined) {
    const signed = await signer(signing).sign(signable(claimed, request), { signingDate, signableHeaders });
    return /Signature=([0-9a-f]+)$/.exec(signed.headers.authorization!)![1]!;
  }
  const presigned = await signer(signing).presign(signable(claimed, request), {
    signingDate,
    expiresIn: claimed.seconds,
    signableHeaders,
    unhoistableHeaders: signableHeaders,
  });
  return String(presigned.query!['X-Amz-Signature']);
}

/** A signature over a text other than a request: a POST policy, a chunk. */
export const signatureOfText = (signing: Signing, text: string): Promise<string> =>
  signer(signing).sign(text, { signingDate: new Date(signing.signedAt) });

/** Compares in constant time, so that the time does not tell how much is right. */
export function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The signed parts of a request: the named headers, the whole query except the signature, the path, the body. */
function signable({ signedHeaders, service, seconds }: Claimed, request: HttpRequest): Signable {
  const headers = Object.fromEntries(signedHeaders.map((name) => [name, valueOfHeader(name, request)]));
  const query = new Map<string, string[]>();
  for (const [name, value] of request.query) {
    if (name !== 'X-Amz-Signature') query.set(name, [...(query.get(name) ?? []), value]);
  }
  const isLink = service === 's3' && seconds !== undefined;
  // The signer takes a declared digest from a header and moves that header into the query, where it already is.
  const declared = isLink ? request.query.get('X-Amz-Content-Sha256') : null;
  return {
    method: request.method,
    protocol: 'http:',
    hostname: '127.0.0.1',
    path: service === 's3' ? canonicalPath(request.rawPath) : request.rawPath,
    query: Object.fromEntries(query),
    headers: declared === null ? headers : { ...headers, 'X-Amz-Content-Sha256': declared },
    // A link to S3 is signed before there is a body: the signer takes a body it cannot read as UNSIGNED-PAYLOAD.
    body: isLink ? {} : request.body,
  };
}

/** The SDK's HTTP/2 clients sign the host under its HTTP/2 name. */
const valueOfHeader = (name: string, { headers }: HttpRequest): string =>
  headers[name === ':authority' ? 'host' : name] ?? '';

/** S3 compares paths decoded: a client may send `(` or `%28`. */
function canonicalPath(rawPath: string): string {
  try {
    return rawPath
      .split('/')
      .map((segment) => escapeUri(decodeURIComponent(segment)))
      .join('/');
  } catch {
    // The path is not percent-encoded: it was signed as sent.
    return rawPath;
  }
}
