import { crc32, deflateSync } from 'node:zlib';

/** The header of a PNG that claims a size; enough for code that reads headers only. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

/** A complete PNG, half black and half white. */
export function pngOf(width: number, height: number): Buffer {
  const row = Buffer.alloc(width * 3 + 1, 255);
  row.fill(0, 0, Math.floor(width / 2) * 3 + 1); // the first byte says that the row is not filtered
  const header = png(width, height).subarray(16, 24);
  return Buffer.concat([
    png(1, 1).subarray(0, 8),
    chunk('IHDR', Buffer.from([...header, 8, 2, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
