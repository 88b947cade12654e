import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { HttpRequest } from '../../kernel.ts';

type SecretOf = (accessKeyId: string) => string | undefined;
/** Called with every chunk in order, the last (empty) one included. */
export type ChunkSignatures = (chunk: Buffer, signature: string | undefined) => void;

const LONGEST_PRESIGN_SECONDS = 604_800;
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

export const denied = (message: string): AwsError => new AwsError('AccessDenied', message, 403);
const mismatch = (): AwsError =>
  new AwsError(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    403,
  );
const invalidQuery = (message: string): AwsError => new AwsError('AuthorizationQueryParametersError', message, 400);

interface Scope {
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
}

function parseScope(credential: string): Scope {
  const [accessKeyId, date, region, service, terminator] = credential.split('/');
  if (!accessKeyId || !date || !region || !service || terminator !== 'aws4_request') {
    throw invalidQuery('Error parsing the X-Amz-Credential parameter; incorrect format.');
  }
  return { accessKeyId, date, region, service };
}

const signingKey = (secret: string, scope: Scope): Buffer =>
  hmac(hmac(hmac(hmac(`AWS4${secret}`, scope.date), scope.region), scope.service), 'aws4_request');

/** `20260101T000000Z` as milliseconds. */
export function amzDate(text: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) throw invalidQuery("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
  return Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`);
}

function secretFor(scope: Scope, secretOf: SecretOf): string {
  const secret = secretOf(scope.accessKeyId);
  if (secret !== undefined) return secret;
  throw new AwsError('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', 403);
}

function sameHex(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Verifies a presigned URL's signature and expiry; answers the access key that signed it. */
export function verifyPresignedUrl(request: HttpRequest, now: number, secretOf: SecretOf): string {
  const parameter = (name: string): string => {
    const value = request.query.get(name);
    if (value) return value;
    throw invalidQuery(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  };
  if (parameter('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') {
    throw invalidQuery('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"');
  }
  const scope = parseScope(parameter('X-Amz-Credential'));
  const date = parameter('X-Amz-Date');
  const expires = Number(parameter('X-Amz-Expires'));
  if (!(expires >= 0)) throw invalidQuery('X-Amz-Expires should be a number');
  if (expires > LONGEST_PRESIGN_SECONDS) {
    throw invalidQuery(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    );
  }
  const secret = secretFor(scope, secretOf);
  const names = parameter('X-Amz-SignedHeaders').split(';');
  const unsigned = Object.keys(request.headers).find((name) => name.startsWith('x-amz-') && !names.includes(name));
  if (unsigned) {
    throw new AwsError('AccessDenied', 'There were headers present in the request which were not signed', 403, {
      HeadersNotSigned: unsigned,
    });
  }
  const query = [...request.query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const canonical = [
    request.method,
    request.path.split('/').map(encode).join('/'),
    query,
    ...names.map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    names.join(';'),
    request.query.get('X-Amz-Content-Sha256') ?? request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD',
  ].join('\n');
  const scopeText = `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scopeText, sha256(canonical)].join('\n');
  const expected = hmac(signingKey(secret, scope), toSign).toString('hex');
  if (!sameHex(expected, parameter('X-Amz-Signature')) || !date.startsWith(scope.date)) throw mismatch();
  if (now > amzDate(date) + expires * 1000) throw denied('Request has expired');
  return scope.accessKeyId;
}

/** Verifies the signature over a POST policy (its base64 text); answers the access key that signed it. */
export function verifyPolicySignature(fields: Record<string, string>, secretOf: SecretOf): string {
  const field = (name: string): string => {
    const value = fields[name];
    if (value) return value;
    throw new AwsError('InvalidArgument', `Bucket POST must contain a field named '${name}'.`, 400);
  };
  if (field('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new AwsError('InvalidArgument', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"', 400);
  }
  const scope = parseScope(field('x-amz-credential'));
  amzDate(field('x-amz-date'));
  const expected = hmac(signingKey(secretFor(scope, secretOf), scope), field('policy')).toString('hex');
  if (!sameHex(expected, field('x-amz-signature'))) throw mismatch();
  return scope.accessKeyId;
}

/** Verifies the chain of chunk signatures; undefined for an operator key whose secret nobody gave out. */
export function chunkVerifier(headers: Record<string, string>, secretOf: SecretOf): ChunkSignatures | undefined {
  const parts = /Credential=([^,\s]+).*Signature=([0-9a-f]+)/.exec(headers.authorization ?? '');
  if (!parts) throw denied('A streaming signature needs an Authorization header');
  const scope = parseScope(parts[1]!);
  const secret = secretOf(scope.accessKeyId);
  if (secret === undefined) return undefined;
  const key = signingKey(secret, scope);
  const date = headers['x-amz-date'] ?? '';
  let previous = parts[2]!;
  return (chunk, signature) => {
    const toSign = [
      'AWS4-HMAC-SHA256-PAYLOAD',
      date,
      `${scope.date}/${scope.region}/${scope.service}/aws4_request`,
      previous,
      sha256(''),
      sha256(chunk),
    ].join('\n');
    previous = hmac(key, toSign).toString('hex');
    if (!sameHex(previous, signature ?? '')) throw mismatch();
  };
}
