import { drawDamage } from '@claimstream/specimens';
import { takenOn } from '../src/analysis/taken-on.ts';
import { withExif } from './example-exif.ts';

describe('the day on which a photo was taken', () => {
  let photo: Buffer;
  beforeAll(async () => {
    photo = await drawDamage({ color: 'red', seed: 1 });
  });

  it('is the one that the camera wrote', () => {
    expect(takenOn(withExif(photo, '2026:04:30 23:59:59'))).toBe('2026-04-30');
  });

  it('is unknown if the file has none', () => {
    expect(takenOn(photo)).toBeUndefined();
    expect(takenOn(new Uint8Array())).toBeUndefined();
  });

  it.each(['2026:02:30 10:00:00', '0000:00:00 00:00:00', '    :  :     :  :  ', 'yesterday, I believe'])(
    'is unknown from %j',
    (written) => {
      expect(takenOn(withExif(photo, written))).toBeUndefined();
    },
  );

  it('is unknown with torn metadata', () => {
    const whole = withExif(photo, '2026:04:30 23:59:59');
    for (let length = 2; length < 72; length += 5) expect(takenOn(whole.subarray(0, length))).toBeUndefined();
  });
});
