/** A JPEG with the time at which it was taken, as a camera writes it: IFD0 leads to the Exif IFD, which has DateTimeOriginal. */
export function withExif(jpeg: Buffer, dateTimeOriginal: string): Buffer {
  const text = Buffer.from(`${dateTimeOriginal}\0`, 'ascii');
  const tiff = Buffer.alloc(44 + text.length);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  writeEntry(tiff, 8, { tag: 0x8769, type: 4, count: 1, value: 26 });
  writeEntry(tiff, 26, { tag: 0x9003, type: 2, count: text.length, value: 44 });
  text.copy(tiff, 44);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const segment = Buffer.from([0xff, 0xe1, 0, 0]);
  segment.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}

/** A directory of one entry and no other after it. */
function writeEntry(
  tiff: Buffer,
  at: number,
  entry: { tag: number; type: number; count: number; value: number },
): void {
  tiff.writeUInt16BE(1, at);
  tiff.writeUInt16BE(entry.tag, at + 2);
  tiff.writeUInt16BE(entry.type, at + 4);
  tiff.writeUInt32BE(entry.count, at + 6);
  tiff.writeUInt32BE(entry.value, at + 10);
}
