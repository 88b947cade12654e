import { drawDamage } from '@claimstream/specimens';
import { lacksEnd, withEnd } from '../src/domain/jpeg-end.ts';

describe('the end of a JPEG', () => {
  let photo: Buffer;
  beforeAll(async () => {
    photo = await drawDamage({ color: 'red', seed: 1 });
  });

  it('is present in a complete file, even if a phone appended more', () => {
    expect(lacksEnd(photo)).toBe(false);
    expect(lacksEnd(Buffer.concat([photo, Buffer.from('a film of the second before')]))).toBe(false);
  });

  it('is missing wherever the file was cut, and in the middle of a segment', () => {
    for (const cut of [1, 2, 40, Math.floor(photo.length / 2), photo.length - 10]) {
      expect(lacksEnd(photo.subarray(0, photo.length - cut))).toBe(true);
    }
  });

  it('is not the end of a thumbnail within the file', () => {
    const thumbnail = Buffer.from([0xff, 0xe1, 0x00, 0x08, 0xff, 0xd8, 0x00, 0x00, 0xff, 0xd9]);
    const torn = Buffer.concat([photo.subarray(0, 2), thumbnail, photo.subarray(2, -2)]);
    expect(lacksEnd(torn)).toBe(true);
  });

  it('is added to a file that lost it, in full or by half', () => {
    for (const cut of [1, 2]) expect(Buffer.from(withEnd(photo.subarray(0, photo.length - cut)))).toEqual(photo);
  });
});
