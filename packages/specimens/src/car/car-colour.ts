/** Paint colours for drawn cars. */
export const carColours = [
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'brown',
  'black',
  'grey',
  'silver',
  'white',
] as const;
export type CarColour = (typeof carColours)[number];

/** A paint in the light (roof), straight on (doors) and in the shade (sills). */
export interface Paint {
  light: string;
  flat: string;
  shade: string;
}

export const paints: Record<CarColour, Paint> = {
  red: { light: '#f2685f', flat: '#c6161d', shade: '#6d0a10' },
  orange: { light: '#ffb066', flat: '#f07a12', shade: '#9a4a06' },
  yellow: { light: '#fff08a', flat: '#f0cc14', shade: '#a58a08' },
  green: { light: '#8fe07c', flat: '#35a83c', shade: '#145a1c' },
  blue: { light: '#7aa8f0', flat: '#1f52c0', shade: '#0c2566' },
  purple: { light: '#a985d8', flat: '#66309f', shade: '#34145a' },
  brown: { light: '#a9805a', flat: '#6f4522', shade: '#3a210d' },
  black: { light: '#4a4c50', flat: '#18191b', shade: '#060607' },
  grey: { light: '#a4a7aa', flat: '#6d7073', shade: '#3a3c3e' },
  silver: { light: '#eceef0', flat: '#b4b8bb', shade: '#7c8083' },
  white: { light: '#ffffff', flat: '#eff0f1', shade: '#bdc0c3' },
};
