import { readBody } from '../../src/services/s3/body.ts';

// The example of "Signature Calculations for the Authorization Header: Transferring Payload in Multiple Chunks"
// in Amazon S3's API reference, with its published signatures.
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const headers = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host,' +
    'Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
  'content-encoding': 'aws-chunked',
  'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
  'x-amz-date': '20130524T000000Z',
  'x-amz-decoded-content-length': '66560',
};
const CHUNKS: [size: number, signature: string][] = [
  [65536, 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'],
  [1024, '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'],
  [0, 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'],
];
const framed = (letter: string, chunks = CHUNKS) =>
  Buffer.from(
    chunks
      .map(([size, signature]) => `${size.toString(16)};chunk-signature=${signature}\r\n${letter.repeat(size)}\r\n`)
      .join(''),
  );
const read = async (body: Buffer) => (await readBody(body, headers, () => SECRET)).bytes;

describe('a body in signed chunks', () => {
  it('is joined when every signature follows from the previous one', async () => {
    expect((await read(framed('a'))).equals(Buffer.alloc(66_560, 'a'))).toBe(true);
  });

  it.each<[string, Buffer, string]>([
    ['altered bytes', framed('b'), 'SignatureDoesNotMatch'],
    ['chunks in another order', framed('a', [CHUNKS[1]!, CHUNKS[0]!, CHUNKS[2]!]), 'SignatureDoesNotMatch'],
    ['a missing end', framed('a', CHUNKS.slice(0, 2)), 'IncompleteBody'],
    ['a body cut off', framed('a').subarray(0, 30_000), 'IncompleteBody'],
  ])('is refused with %s', async (_, body, name) => {
    await expect(read(body)).rejects.toThrow(expect.objectContaining({ name }));
  });
});
