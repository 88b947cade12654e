import { type CarColour, drawCar } from '@claimstream/specimens';
import sharp, { type Sharp } from 'sharp';
import { type LabelAnalysis, openVision } from '../src/index.ts';

const car = (color: CarColour) => drawCar({ color, type: 'sedan', seed: 5 });
const jpeg = (picture: Sharp) => picture.jpeg({ quality: 85 }).toBuffer();

/** A street of 1600 x 1200 with sky above and road below, and drawn cars put into it: widths and places in pixels. */
async function scene(...cars: { color: CarColour; width: number; left: number; top: number }[]): Promise<Buffer> {
  const street = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200"><rect width="1600" height="700" fill="#5f9de0"/>
    <rect y="700" width="1600" height="500" fill="#77797b"/></svg>`;
  const pieces = cars.map(async ({ color, width, left, top }) => {
    const whole = sharp(await car(color)).extract({ left: 60, top: 180, width: 900, height: 345 });
    return { input: await whole.resize(width).toBuffer(), left, top };
  });
  return jpeg(sharp(Buffer.from(street)).composite(await Promise.all(pieces)));
}

const carsOf = ({ labels }: LabelAnalysis) =>
  (labels.find((label) => label.name === 'Car')?.instances ?? [])
    .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
    .map((one) => one.colours[0]?.simplified);

describe('cars in scenes', () => {
  const vision = openVision();
  afterAll(() => vision.close());

  it('are told apart where one stands partly behind another', async () => {
    const image = await scene(
      { color: 'red', width: 700, left: 20, top: 600 },
      { color: 'blue', width: 1200, left: 320, top: 640 },
    );
    expect(carsOf(await vision.detectLabels(image)).slice(0, 2)).toEqual(['blue', 'red']);
  });

  it.each([
    ['shade', [0.82, 1, 1.18], 'silver'],
    ['evening sun', [1.14, 1, 0.76], 'silver'],
    ['dusk', [0.5, 0.5, 0.5], 'red'],
  ] as const)('keep their colour in %s', async (_light, gains, color) => {
    const image = await scene({ color, width: 1200, left: 200, top: 560 });
    const seen = await vision.detectLabels(await jpeg(sharp(image).linear([...gains], [0, 0, 0])));
    expect(color === 'silver' ? ['white', 'grey'] : [color]).toContain(carsOf(seen)[0]);
  });

  it('are no cars of the photograph when they are specks', async () => {
    const { labels } = await vision.detectLabels(await scene({ color: 'red', width: 90, left: 800, top: 700 }));
    expect(labels.map((label) => label.name)).not.toContain('Car');
  });
});
