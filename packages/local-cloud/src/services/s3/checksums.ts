import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** S3's names of the additional checksums, as in `x-amz-checksum-<name>`. */
export const CHECKSUMS = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const;
export type Checksum = (typeof CHECKSUMS)[number];

const crc32cTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

function crc32c(bytes: Uint8Array): Buffer {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crc32cTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  const out = Buffer.alloc(4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return out;
}

// 64 bits as two 32-bit halves: BigInt arithmetic is a hundred times slower on a photograph.
const crc64High = new Uint32Array(256);
const crc64Low = new Uint32Array(256);
for (let index = 0; index < 256; index += 1) {
  let value = BigInt(index);
  for (let bit = 0; bit < 8; bit += 1) value = value & 1n ? (value >> 1n) ^ 0x9a6c9329ac4bc9b5n : value >> 1n;
  crc64High[index] = Number(value >> 32n);
  crc64Low[index] = Number(value & 0xffffffffn);
}

function crc64nvme(bytes: Uint8Array): Buffer {
  let high = 0xffffffff;
  let low = 0xffffffff;
  for (const byte of bytes) {
    const index = (low ^ byte) & 0xff;
    low = ((low >>> 8) | (high << 24)) ^ crc64Low[index]!;
    high = (high >>> 8) ^ crc64High[index]!;
  }
  const out = Buffer.alloc(8);
  out.writeUInt32BE(~high >>> 0, 0);
  out.writeUInt32BE(~low >>> 0, 4);
  return out;
}

/** The checksum of `bytes` in S3's form: base64 of the big-endian value. */
export function checksum(algorithm: Checksum, bytes: Uint8Array): string {
  if (algorithm === 'crc32c') return crc32c(bytes).toString('base64');
  if (algorithm === 'crc64nvme') return crc64nvme(bytes).toString('base64');
  if (algorithm !== 'crc32') return createHash(algorithm).update(bytes).digest('base64');
  const out = Buffer.alloc(4);
  out.writeUInt32BE(crc32(bytes));
  return out.toString('base64');
}
