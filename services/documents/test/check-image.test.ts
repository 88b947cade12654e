import { checkImage } from '../src/application/check-image.ts';
import { input } from './example-analyses.ts';
import { png } from './example-images.ts';

describe('checking an image', () => {
  const image = (bytes: Buffer) => ({ readUpTo: async () => bytes });

  it('passes an image that can be analysed and names the fault of any other', async () => {
    expect(await checkImage(image(png(800, 600)))(input)).toEqual({});
    expect(await checkImage(image(Buffer.from('text')))(input)).toEqual({ reasonCode: 'NOT_AN_IMAGE' });
    expect(await checkImage(image(png(200, 200)))(input)).toEqual({ reasonCode: 'IMAGE_TOO_SMALL' });
  });

  it('refuses a file larger than 15 MB', async () => {
    const readUpTo = async (maxBytes: number) => (maxBytes < 15_000_001 ? undefined : png(800, 600));
    expect(await checkImage({ readUpTo })(input)).toEqual({ reasonCode: 'FILE_TOO_LARGE' });
  });
});
