import { createHash } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import { isSame, type Signing, signatureOfText } from '../../front-door/signatures.ts';
import { claimedBy, isSigned, scopeOf } from '../../front-door/signed-request.ts';

type SecretOf = (accessKeyId: string) => string | undefined;

export interface SignedChunk {
  bytes: Buffer;
  signature?: string;
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

export const denied = (message: string): AwsError => new AwsError('AccessDenied', message, 403);
const mismatch = (): AwsError =>
  new AwsError(
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    403,
  );

function secretFor(accessKeyId: string, secretOf: SecretOf): string {
  const secret = secretOf(accessKeyId);
  if (secret !== undefined) return secret;
  throw new AwsError('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', 403);
}

/** Verifies the signature over a POST policy (its base64 text); answers the access key that signed it. */
export async function verifyPolicySignature(fields: Record<string, string>, secretOf: SecretOf): Promise<string> {
  const field = (name: string): string => {
    const value = fields[name];
    if (value) return value;
    throw new AwsError('InvalidArgument', `Bucket POST must contain a field named '${name}'.`, 400);
  };
  if (field('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new AwsError('InvalidArgument', 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256"', 400);
  }
  const scope = scopeOf(field('x-amz-credential'), field('x-amz-date'), 'malformed-query');
  const secretAccessKey = secretFor(scope.accessKeyId, secretOf);
  const expected = await signatureOfText({ ...scope, secretAccessKey }, field('policy'));
  if (!isSame(expected, field('x-amz-signature'))) throw mismatch();
  return scope.accessKeyId;
}

/**
 * Verifies that each chunk's signature (the last, empty chunk's too) follows from the previous one, the first from the
 * request's own, and that of the trailing headers from the last chunk's.
 */
export async function verifyChunks(
  headers: Record<string, string>,
  chunks: readonly SignedChunk[],
  trailers: Readonly<Record<string, string>>,
  secretOf: SecretOf,
): Promise<void> {
  const request = { headers, query: new URLSearchParams() };
  if (!isSigned(request)) throw denied('A streaming signature needs an Authorization header');
  const claimed = claimedBy(request);
  const signing: Signing = { ...claimed, secretAccessKey: secretFor(claimed.accessKeyId, secretOf) };
  const date = headers['x-amz-date']!;
  const scope = `${date.slice(0, 8)}/${claimed.region}/${claimed.service}/aws4_request`;
  let previous = claimed.signature;
  const follow = async (given: string | undefined, ...text: string[]): Promise<void> => {
    const [algorithm, ...digests] = text;
    previous = await signatureOfText(signing, [algorithm, date, scope, previous, ...digests].join('\n'));
    if (!isSame(previous, given ?? '')) throw mismatch();
  };
  for (const { bytes, signature } of chunks) {
    await follow(signature, 'AWS4-HMAC-SHA256-PAYLOAD', sha256(''), sha256(bytes));
  }
  if (!headers['x-amz-content-sha256']?.endsWith('-TRAILER')) return;
  const { 'x-amz-trailer-signature': signature, ...signed } = trailers;
  const text = Object.entries(signed).map(([name, value]) => `${name}:${value}\n`);
  await follow(signature, 'AWS4-HMAC-SHA256-TRAILER', sha256(text.join('')));
}
