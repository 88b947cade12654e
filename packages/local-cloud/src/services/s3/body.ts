import { createHash } from 'node:crypto';
import { AwsError, NotEmulated } from '../../errors.ts';
import { CHECKSUMS, checksum } from './checksums.ts';
import { type SignedChunk, verifyChunks } from './signature.ts';

const incomplete = () => new AwsError('IncompleteBody', 'The request body terminated unexpectedly', 400);

/** Removes `aws-chunked` framing; answers the chunks, including the last, empty one, and the trailing headers. */
function unchunk(body: Buffer): { chunks: SignedChunk[]; trailers: Record<string, string> } {
  const chunks: SignedChunk[] = [];
  const trailers: Record<string, string> = {};
  let at = 0;
  const line = (): string => {
    const end = body.indexOf('\r\n', at);
    if (end < 0) throw incomplete();
    const text = body.toString('latin1', at, end);
    at = end + 2;
    return text;
  };
  for (;;) {
    const [hex = '', ...extensions] = line().split(';');
    if (!/^[0-9a-f]+$/i.test(hex)) throw incomplete();
    const size = Number.parseInt(hex, 16);
    const bytes = body.subarray(at, at + size);
    if (bytes.length < size) throw incomplete();
    chunks.push({ bytes, signature: extensions.find((text) => text.startsWith('chunk-signature='))?.slice(16) });
    if (size === 0) break;
    at += size;
    if (line() !== '') throw incomplete();
  }
  while (at < body.length) {
    const text = line();
    const colon = text.indexOf(':');
    if (colon > 0) trailers[text.slice(0, colon).toLowerCase()] = text.slice(colon + 1).trim();
  }
  return { chunks, trailers };
}

/**
 * The payload of an S3 request: framing removed, every digest that the client sent verified. Answers the checksum headers
 * (from head or trailer) so that they can be stored with the object.
 */
export async function readBody(
  body: Buffer,
  headers: Record<string, string>,
  secretOf: (accessKeyId: string) => string | undefined,
): Promise<{ bytes: Buffer; checksums: Record<string, string> }> {
  const declared = headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  const encodings = (headers['content-encoding'] ?? '').split(',').map((text) => text.trim());
  let bytes = body;
  let trailers: Record<string, string> = {};
  if (declared.startsWith('STREAMING-') || encodings.includes('aws-chunked')) {
    if (declared.includes('ECDSA')) throw new NotEmulated(`S3 payload signing ${declared}`);
    const framed = unchunk(body);
    ({ trailers } = framed);
    if (declared.startsWith('STREAMING-AWS4-HMAC')) await verifyChunks(headers, framed.chunks, trailers, secretOf);
    bytes = Buffer.concat(framed.chunks.map((chunk) => chunk.bytes));
    const length = headers['x-amz-decoded-content-length'];
    if (length !== undefined && Number(length) !== bytes.length) throw incomplete();
    for (const name of (headers['x-amz-trailer'] ?? '').split(',').filter(Boolean)) {
      if (!(name.trim().toLowerCase() in trailers)) {
        throw new AwsError(
          'MalformedTrailerError',
          'The request contained trailing data that was not well-formed.',
          400,
        );
      }
    }
  } else if (/^[0-9a-f]{64}$/.test(declared) && createHash('sha256').update(bytes).digest('hex') !== declared) {
    throw new AwsError(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
      400,
    );
  }
  return { bytes, checksums: verifyDigests(bytes, { ...headers, ...trailers }) };
}

/** Compares Content-MD5 and `x-amz-checksum-*` with the received bytes; answers the ones that were sent, by algorithm. */
export function verifyDigests(bytes: Buffer, headers: Record<string, string>): Record<string, string> {
  const md5 = headers['content-md5'];
  if (md5 !== undefined) {
    if (Buffer.from(md5, 'base64').length !== 16) {
      throw new AwsError('InvalidDigest', 'The Content-MD5 you specified was invalid.', 400);
    }
    if (createHash('md5').update(bytes).digest('base64') !== md5) {
      throw new AwsError('BadDigest', 'The Content-MD5 you specified did not match what we received.', 400);
    }
  }
  const checksums: Record<string, string> = {};
  for (const algorithm of CHECKSUMS) {
    const sent = headers[`x-amz-checksum-${algorithm}`];
    if (sent === undefined) continue;
    if (checksum(algorithm, bytes) !== sent) {
      const name = algorithm.toUpperCase();
      throw new AwsError('BadDigest', `The ${name} you specified did not match the calculated checksum.`, 400);
    }
    checksums[algorithm] = sent;
  }
  return checksums;
}
