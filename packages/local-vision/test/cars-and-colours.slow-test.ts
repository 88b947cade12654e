import { type CarColour, carColours, carTypes, drawCar, drawDamage } from '@claimstream/specimens';
import { openVision, type SimplifiedColour } from '../src/index.ts';

describe('drawn cars', () => {
  const vision = openVision();
  afterAll(() => vision.close());
  const seenAs = (color: CarColour): SimplifiedColour => (color === 'silver' ? 'grey' : color);

  // Every colour once, every type with two or three colours: all combinations take minutes.
  const pairs = carColours.map((color, index) => [color, carTypes[index % carTypes.length]!] as const);

  it.each(pairs)('%s %s is labelled as a car of that colour', async (color, type) => {
    const { labels } = await vision.detectLabels(await drawCar({ color, type, seed: 21 }));
    const car = labels.find((label) => label.name === 'Car');
    expect([(car?.confidence ?? 0) > 55, car?.instances[0]?.colours[0]?.simplified]).toEqual([true, seenAs(color)]);
  });

  it('give no field of an identity card', async () => {
    const { isIdCard, fields } = await vision.analyzeId(await drawCar({ color: 'red', type: 'suv', seed: 1 }));
    expect(isIdCard).toBe(false);
    expect(Object.values(fields).every((field) => field.value === '')).toBe(true);
  });

  it('also show their colour in a close-up of damage', async () => {
    const { colours } = await vision.detectLabels(await drawDamage({ color: 'blue', seed: 2 }));
    expect(colours.foreground[0]!.simplified).toBe('blue');
  });
});
