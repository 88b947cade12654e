import { drawDamage } from '@claimstream/specimens';
import sharp from 'sharp';
import { openVision } from '../src/index.ts';

describe('an invalid picture', () => {
  it('is refused with a code that says why', async () => {
    const vision = openVision();
    const whole = await drawDamage({ color: 'red', seed: 1 });
    await expect(vision.analyzeId(Buffer.from('hello'))).rejects.toMatchObject({ code: 'NOT_AN_IMAGE' });
    await expect(vision.analyzeId(Buffer.alloc(0))).rejects.toMatchObject({ code: 'NOT_AN_IMAGE' });
    await expect(vision.detectLabels(whole.subarray(0, 3000))).rejects.toMatchObject({ code: 'CORRUPT_IMAGE' });
    await expect(vision.detectLabels(Buffer.alloc(15 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'IMAGE_TOO_LARGE',
    });
    const wide = await sharp({ create: { width: 10_001, height: 200, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    await expect(vision.detectLabels(wide)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' });
    await vision.close();
  });

  it('does not affect the pictures after it', async () => {
    const vision = openVision();
    const blank = { width: 1, height: 1, channels: 3 as const, background: '#fff' };
    const gif = await sharp({ create: blank }).gif().toBuffer();
    const header = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
    await expect(vision.analyzeId(gif)).rejects.toMatchObject({ code: 'NOT_AN_IMAGE' });
    await expect(vision.analyzeId(header)).rejects.toMatchObject({ code: 'CORRUPT_IMAGE' });
    for (const [width, height] of [
      [1, 1],
      [3000, 2],
    ] as const) {
      const image = await sharp({ create: { ...blank, width, height } })
        .png()
        .toBuffer();
      expect(await vision.analyzeId(image)).toMatchObject({ isIdCard: false, cardConfidence: 0 });
    }
    await vision.close();
  });

  it('is refused after closing, as is one that was waiting', async () => {
    const vision = openVision();
    const image = await drawDamage({ color: 'red', seed: 1 });
    const waiting = expect(vision.analyzeId(image)).rejects.toMatchObject({ code: 'VISION_CLOSED' });
    await vision.close();
    await waiting;
    await expect(vision.analyzeId(image)).rejects.toMatchObject({ code: 'VISION_CLOSED' });
  });
});
