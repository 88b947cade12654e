/** The simplified colours of cars and other areas. */
export const simplifiedColours = [
  'red',
  'orange',
  'yellow',
  'green',
  'cyan',
  'blue',
  'purple',
  'pink',
  'brown',
  'black',
  'grey',
  'white',
] as const;
export type SimplifiedColour = (typeof simplifiedColours)[number];

/** Hue in degrees, saturation, value and chroma (all 0 to 1) of an 8-bit colour. */
export function hueOf(
  red: number,
  green: number,
  blue: number,
): { hue: number; saturation: number; value: number; chroma: number } {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  let hue = 0;
  if (spread > 0) {
    if (most === red) hue = ((green - blue) / spread) % 6;
    else if (most === green) hue = (blue - red) / spread + 2;
    else hue = (red - green) / spread + 4;
  }
  return { hue: (hue * 60 + 360) % 360, saturation: most ? spread / most : 0, value: most / 255, chroma: spread / 255 };
}

/** A person's name for the colour of one pixel. */
export function simplifiedColour(red: number, green: number, blue: number): SimplifiedColour {
  const { hue, saturation, value, chroma } = hueOf(red, green, blue);
  // Sky and shade tint neutral surfaces: blue needs more saturation than the other hues.
  const bluish = hue >= 180 && hue < 262;
  if (saturation < (bluish ? 0.27 : 0.22) || chroma < (bluish ? 0.1 : 0.09) || value < 0.14) {
    if (value < 0.24) return 'black';
    return value > 0.82 ? 'white' : 'grey';
  }
  if (hue < 14 || hue >= 345) return 'red';
  if (hue < 42) return value < 0.62 || saturation < 0.45 ? 'brown' : 'orange';
  if (hue < 68) return value < 0.5 ? 'brown' : 'yellow';
  if (hue < 168) return 'green';
  if (hue < 192) return 'cyan';
  if (hue < 256) return 'blue';
  return hue < 295 ? 'purple' : value < 0.5 ? 'purple' : 'pink';
}

const cssColours: Record<string, string> = {
  black: '000000',
  darkslategrey: '2f4f4f',
  dimgrey: '696969',
  grey: '808080',
  darkgrey: 'a9a9a9',
  silver: 'c0c0c0',
  lightgrey: 'd3d3d3',
  gainsboro: 'dcdcdc',
  whitesmoke: 'f5f5f5',
  white: 'ffffff',
  slategrey: '708090',
  maroon: '800000',
  darkred: '8b0000',
  brown: 'a52a2a',
  firebrick: 'b22222',
  crimson: 'dc143c',
  red: 'ff0000',
  tomato: 'ff6347',
  coral: 'ff7f50',
  chocolate: 'd2691e',
  saddlebrown: '8b4513',
  sienna: 'a0522d',
  tan: 'd2b48c',
  wheat: 'f5deb3',
  darkorange: 'ff8c00',
  orange: 'ffa500',
  goldenrod: 'daa520',
  gold: 'ffd700',
  yellow: 'ffff00',
  khaki: 'f0e68c',
  olive: '808000',
  yellowgreen: '9acd32',
  limegreen: '32cd32',
  lawngreen: '7cfc00',
  forestgreen: '228b22',
  green: '008000',
  darkgreen: '006400',
  seagreen: '2e8b57',
  teal: '008080',
  turquoise: '40e0d0',
  skyblue: '87ceeb',
  lightblue: 'add8e6',
  steelblue: '4682b4',
  cornflowerblue: '6495ed',
  royalblue: '4169e1',
  blue: '0000ff',
  navy: '000080',
  midnightblue: '191970',
  slateblue: '6a5acd',
  indigo: '4b0082',
  purple: '800080',
  mediumpurple: '9370db',
  violet: 'ee82ee',
  pink: 'ffc0cb',
  hotpink: 'ff69b4',
};

/** The nearest of the common CSS colour names. */
export function cssColour(red: number, green: number, blue: number): string {
  const distance = (hex: string): number => {
    const value = Number.parseInt(hex, 16);
    return (red - (value >> 16)) ** 2 + (green - ((value >> 8) & 255)) ** 2 + (blue - (value & 255)) ** 2;
  };
  return Object.entries(cssColours).reduce((best, one) => (distance(one[1]) < distance(best[1]) ? one : best))[0];
}
