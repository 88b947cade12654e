import type { Colour } from '@claimstream/events-schema';

/** A dominant colour in Rekognition's DetectLabels answer. */
export interface DominantColour {
  SimplifiedColor?: string;
  /** 0 to 255 each. */
  Red?: number;
  Green?: number;
  Blue?: number;
  /** 0 to 100. */
  PixelPercent?: number;
}

export interface Paint {
  colour: Colour;
  /** The colour's share of the votes, 0 to 1. */
  confidence: number;
}

/** Rekognition's simplified names, and variants of them, as our names. */
const names: Record<string, Colour> = {
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  green: 'green',
  cyan: 'blue',
  teal: 'blue',
  blue: 'blue',
  purple: 'purple',
  violet: 'purple',
  magenta: 'pink',
  pink: 'pink',
  brown: 'brown',
  beige: 'brown',
  black: 'black',
  grey: 'grey',
  gray: 'grey',
  silver: 'silver',
  white: 'white',
};

/** A grey of at least this mean brightness is called silver on a car. */
const SILVER_FROM = 145;
/** A hue must cover this share of the box, or less of it if hues together cover more. */
const HUE_ALONE = 20;
const HUE_AMONG_HUES = { own: 12, together: 24 };
/** Light has these hues, too: a lamp, a low sun, the sky in open shade. It leaves less white and grey than this. */
const lightHues: readonly Colour[] = ['blue', 'brown', 'yellow', 'orange'];
const PLAIN_LIGHT = 8;

const neutral: readonly Colour[] = ['black', 'grey', 'silver', 'white'];

/** Our name of a dominant colour; undefined for an unknown name. */
export function colourOf({ SimplifiedColor = '', Red = 0, Green = 0, Blue = 0 }: DominantColour): Colour | undefined {
  const name = names[SimplifiedColor.toLowerCase()];
  return name === 'grey' && (Red + Green + Blue) / 3 >= SILVER_FROM ? 'silver' : name;
}

/**
 * The paint of a car, by a vote of the pixels in its box. Tyres, glass and shadow are black and road is grey in every
 * photograph, so a hue on a good share is the paint, and neutral pixels vote only if there is no hue. The area by which
 * black or grey exceeds the hue counts against it: grass and sky show on a black or a silver car, too. If nothing is
 * white or grey, the hue may be the light's.
 */
export function paintOf(colours: readonly DominantColour[]): Paint | undefined {
  const share = sharesOf(colours);
  const of = (colour: Colour) => share.get(colour) ?? 0;
  const hued = [...share].filter(([colour]) => !neutral.includes(colour));
  const together = hued.reduce((sum, [, percent]) => sum + percent, 0);
  const [leader, own = 0] = hued.sort(([, a], [, b]) => b - a)[0] ?? [];
  if (leader && (own >= HUE_ALONE || (own >= HUE_AMONG_HUES.own && together >= HUE_AMONG_HUES.together))) {
    const greys = of('grey') + of('silver');
    const unhued = Math.max(0, Math.max(of('black'), greys) - own);
    const tinted = lightHues.includes(leader) && of('white') + greys < PLAIN_LIGHT;
    return { colour: leader, confidence: ratio(own, together + of('white') + unhued) * (tinted ? 0.5 : 1) };
  }
  return neutralPaint(of, together);
}

function sharesOf(colours: readonly DominantColour[]): Map<Colour, number> {
  const share = new Map<Colour, number>();
  for (const one of colours) {
    const colour = colourOf(one);
    if (colour) share.set(colour, (share.get(colour) ?? 0) + Math.max(0, one.PixelPercent ?? 0));
  }
  return share;
}

/** Black paint must outweigh all the rest, since part of every car is black. */
function neutralPaint(of: (colour: Colour) => number, hues: number): Paint | undefined {
  const [black, grey, silver, white] = [of('black'), of('grey'), of('silver'), of('white')];
  const greys = grey + silver;
  if (black + greys + white === 0) return undefined;
  if (black > 45 || black > 1.5 * (greys + white)) {
    return { colour: 'black', confidence: ratio(black, black + greys + white + hues) };
  }
  const light = greys + white + hues;
  if (white > 0.8 * greys) return { colour: 'white', confidence: ratio(white, light) };
  return { colour: silver > grey ? 'silver' : 'grey', confidence: ratio(greys, light) };
}

const ratio = (part: number, whole: number) => (whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0);
