import type { Colour } from '@claimstream/events-schema';

/** Colours that a photograph cannot tell apart for sure: light, shade and white balance move one into the other. */
const lookAlikes: readonly (readonly Colour[])[] = [
  ['white', 'silver', 'grey'],
  ['grey', 'black'],
  ['red', 'orange'],
  ['red', 'pink'],
  ['red', 'brown'],
  ['orange', 'yellow'],
  ['orange', 'brown'],
  ['yellow', 'brown'],
  ['blue', 'purple'],
  ['purple', 'pink'],
];

export type ColourMatch = 'same' | 'alike' | 'different';

const unhued: readonly Colour[] = ['white', 'silver', 'grey', 'black'];
const tints: readonly Colour[] = ['blue', 'brown', 'yellow', 'orange'];

/** Dusk leaves black or grey of every paint. */
export const mayBeDusk = (seen: Colour) => seen === 'black' || seen === 'grey';

/** Open shade, lamps and a low sun tint what has no hue of its own. */
export const mayBeTint = (seen: Colour, insured: Colour) => unhued.includes(insured) && tints.includes(seen);

/** White, silver and grey are one family; other look-alikes need an eye. */
export function compareColours(one: Colour, other: Colour): ColourMatch {
  if (one === other) return 'same';
  const [family] = lookAlikes;
  if (family!.includes(one) && family!.includes(other)) return 'same';
  return lookAlikes.some((group) => group.includes(one) && group.includes(other)) ? 'alike' : 'different';
}
