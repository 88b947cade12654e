import type { Colour } from '@claimstream/events-schema';

/** Colours that a photograph cannot reliably tell apart: light, shade and white balance turn one into the other. */
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

/** Dusk turns every paint black or grey. */
export const mayBeDusk = (seen: Colour) => seen === 'black' || seen === 'grey';

/** Open shade, lamps and a low sun tint paint without a hue. */
export const mayBeTint = (seen: Colour, insured: Colour) => unhued.includes(insured) && tints.includes(seen);

/** White, silver and grey are one family; a person must compare other look-alikes. */
export function compareColours(one: Colour, other: Colour): ColourMatch {
  if (one === other) return 'same';
  const [family] = lookAlikes;
  if (family!.includes(one) && family!.includes(other)) return 'same';
  return lookAlikes.some((group) => group.includes(one) && group.includes(other)) ? 'alike' : 'different';
}
