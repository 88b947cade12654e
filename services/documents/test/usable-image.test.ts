import { drawDamage } from '@claimstream/specimens';
import fc from 'fast-check';
import { readImageHeader } from '../src/domain/image-header.ts';
import { refuseImage } from '../src/domain/usable-image.ts';
import { png } from './example-images.ts';

describe('the bytes of an upload', () => {
  it('are measured in a JPEG and in a PNG', async () => {
    const jpeg = await drawDamage({ color: 'red', seed: 1 });
    expect(readImageHeader(jpeg)).toEqual({ format: 'jpeg', width: 640, height: 640 });
    expect(readImageHeader(png(800, 600))).toEqual({ format: 'png', width: 800, height: 600 });
  });

  it('are usable from 300 to 10,000 pixels', async () => {
    expect(refuseImage(await drawDamage({ color: 'red', seed: 1 }))).toBeUndefined();
    expect(refuseImage(png(1000, 300))).toBeUndefined();
    expect(refuseImage(png(1000, 299))).toBe('IMAGE_TOO_SMALL');
    expect(refuseImage(png(10_001, 400))).toBe('TOO_MANY_PIXELS');
  });

  it.each([
    ['a text', Buffer.from('This is no image, whatever its name says.')],
    ['nothing', Buffer.alloc(0)],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00')],
    ['a PDF', Buffer.from('%PDF-1.7')],
  ])('are no image in %s', (_, bytes) => {
    expect(refuseImage(bytes)).toBe('NOT_AN_IMAGE');
  });

  it.each([
    ['a PNG of no size', png(0, 600)],
    ['a PNG cut in its header', png(800, 600).subarray(0, 20)],
    ['the start of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46])],
    ['a JPEG that begins with its scan', Buffer.from([0xff, 0xd8, 0xff, 0xda, 0x00, 0x04, 0x00, 0x00])],
  ])('are a damaged file in %s', (_, bytes) => {
    expect(refuseImage(bytes)).toBe('FILE_DAMAGED');
  });

  it('never break the reader', () => {
    const starts = fc.constantFrom([], [0xff, 0xd8, 0xff], [...png(1, 1).subarray(0, 8)]);
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 80 }), (start, rest) => {
        const header = readImageHeader(Uint8Array.from([...start, ...rest]));
        if (header) expect(header.width * header.height).toBeGreaterThan(0);
      }),
    );
  });
});
