import { type CarColour, drawCar } from '@claimstream/specimens';
import sharp, { type Sharp } from 'sharp';
import { type LabelAnalysis, openVision } from '../src/index.ts';

const jpeg = (picture: Sharp) => picture.jpeg({ quality: 85 }).toBuffer();

/** A street of 1600 x 1200 with sky above, road below and a drawn car: width and place in pixels. */
async function scene({ color, width, left, top }: { color: CarColour; width: number; left: number; top: number }) {
  const street = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="700" fill="#5f9de0"/>
    <rect y="700" width="1600" height="500" fill="#77797b"/></svg>`;
  const drawn = await drawCar({ color, type: 'sedan', seed: 5 });
  const input = await sharp(drawn).extract({ left: 60, top: 180, width: 900, height: 345 }).resize(width).toBuffer();
  return jpeg(sharp(Buffer.from(street)).composite([{ input, left, top }]));
}

const paintSeen = ({ labels }: LabelAnalysis) =>
  labels.find((label) => label.name === 'Car')?.instances[0]?.colours[0]?.simplified;

describe('cars in scenes', () => {
  const vision = openVision();
  afterAll(() => vision.close());

  it.each([
    ['shade', [0.82, 1, 1.18], 'silver'],
    ['evening sun', [1.14, 1, 0.76], 'silver'],
    ['dusk', [0.5, 0.5, 0.5], 'red'],
  ] as const)('keep their colour in %s', async (_light, gains, color) => {
    const image = await scene({ color, width: 1200, left: 200, top: 560 });
    const seen = await vision.detectLabels(await jpeg(sharp(image).linear([...gains], [0, 0, 0])));
    expect(color === 'silver' ? ['white', 'grey'] : [color]).toContain(paintSeen(seen));
  });

  it('are not labelled as cars when they are specks', async () => {
    const { labels } = await vision.detectLabels(await scene({ color: 'red', width: 90, left: 800, top: 700 }));
    expect(labels.map((label) => label.name)).not.toContain('Car');
  });
});
