import { fields } from '@claimstream/events-schema';
import fc from 'fast-check';
import { colourOf, type DominantColour, paintOf } from '../src/domain/paint.ts';

const colours = (shares: Record<string, number>, brightness = 100): DominantColour[] =>
  Object.entries(shares).map(([SimplifiedColor, PixelPercent]) => ({
    SimplifiedColor,
    PixelPercent,
    Red: brightness,
    Green: brightness,
    Blue: brightness,
  }));

describe('the paint of a car', () => {
  it('is the visible hue, whatever tyres, glass and road add', () => {
    expect(paintOf(colours({ black: 40, grey: 30, red: 30 }))).toEqual({ colour: 'red', confidence: 0.75 });
  });

  it('is doubted if black or grey covers more: grass and sky show on a black or silver car, too', () => {
    for (const [neutral, hue] of [
      ['black', 'blue'],
      ['grey', 'green'],
    ] as const) {
      expect(paintOf(colours({ [neutral]: 75, [hue]: 25 }))?.confidence).toBeLessThan(0.6);
    }
    expect(paintOf(colours({ green: 52, black: 28, grey: 20 }))?.confidence).toBe(1);
  });

  it('is less sure if other hues or white vote too', () => {
    expect(paintOf(colours({ green: 52, black: 19, grey: 13, white: 9, blue: 5, yellow: 2 }))).toEqual({
      colour: 'green',
      confidence: expect.closeTo(52 / 68),
    });
  });

  it('is doubted if the light may be tinted, because nothing in the picture is white or grey', () => {
    expect(paintOf(colours({ blue: 50, black: 48, grey: 2 }))?.confidence).toBe(0.5);
    expect(paintOf(colours({ blue: 50, black: 38, grey: 12 }))?.confidence).toBe(1);
    expect(paintOf(colours({ green: 52, black: 48 }))?.confidence).toBe(1);
  });

  it('is no hue that comes only from a light or a sign', () => {
    expect(paintOf(colours({ red: 8, grey: 60, black: 20, white: 12 }))).toMatchObject({ colour: 'grey' });
  });

  it('is black only if black outweighs the black parts of every car', () => {
    expect(paintOf(colours({ black: 64, grey: 21, white: 15 }))).toEqual({ colour: 'black', confidence: 0.64 });
    expect(paintOf(colours({ black: 25, white: 60, grey: 15 }))).toEqual({ colour: 'white', confidence: 0.8 });
    expect(paintOf(colours({ black: 30, grey: 70 }, 110))).toEqual({ colour: 'grey', confidence: 1 });
  });

  it('is silver if the grey is bright', () => {
    expect(paintOf(colours({ gray: 80, black: 20 }, 180))).toMatchObject({ colour: 'silver' });
  });

  it('is unknown without a colour', () => {
    expect(paintOf([])).toBeUndefined();
    expect(paintOf(colours({ octarine: 100 }))).toBeUndefined();
  });

  it('maps each spelling to our name', () => {
    const named = (SimplifiedColor: string) => colourOf({ SimplifiedColor, Red: 90, Green: 90, Blue: 90 });
    expect(['Gray', 'grey', 'cyan', 'violet', 'Red'].map(named)).toEqual(['grey', 'grey', 'blue', 'purple', 'red']);
  });

  it('is always one of our colours with a share between 0 and 1', () => {
    const names = ['red', 'orange', 'cyan', 'black', 'grey', 'gray', 'white', 'brown', 'unheard-of'];
    const one = fc.record({
      SimplifiedColor: fc.constantFrom(...names),
      PixelPercent: fc.double({ min: 0, max: 100, noNaN: true }),
      Red: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (list) => {
        const paint = paintOf(list);
        if (!paint) return;
        expect(fields.colours).toContain(paint.colour);
        expect(paint.confidence).toBeGreaterThanOrEqual(0);
        expect(paint.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
