import { type Picture, resizePicture } from '../picture.ts';
import { cssColour, hueOf, type SimplifiedColour, simplifiedColour } from './colour-name.ts';
import { inPlainLight } from './light.ts';

/** A colour that fills a part of an area. */
export interface DominantColour {
  red: number;
  green: number;
  blue: number;
  hex: string;
  css: string;
  simplified: SimplifiedColour;
  /** 0 to 100. */
  percent: number;
}

/** Left, top, width and height as shares (0 to 1) of the picture. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Group = { weight: number; red: number; green: number; blue: number };
const SIDE = 160;
/** Photographers put their subject in the middle. */
export const middle: Area = { left: 0.15, top: 0.15, width: 0.7, height: 0.7 };

/** The colours of the picture, or of the part outside `except`, largest first. */
export async function areaColours(picture: Picture, except?: Area): Promise<DominantColour[]> {
  const small = await resizePicture(picture, SIDE, SIDE);
  return ranked(vote(small, (x, y) => (except && contains(except, x, y) ? 0 : 1)));
}

/**
 * The colours of a car's paint inside its box, the paint first. Votes near the middle of the box count most; glass, tyres
 * and colours of the surroundings count little. Without a car, as in a close-up, the colours of the middle.
 */
export async function paintColours(picture: Picture, car?: Area): Promise<DominantColour[]> {
  const box = car ?? middle;
  const resized = await resizePicture(picture, SIDE * 2, SIDE * 2);
  // A close-up shows no road from which to estimate the light.
  const small = car ? inPlainLight(resized, car) : resized;
  const outside = box.width * box.height < 0.8 ? vote(small, (x, y) => (contains(box, x, y) ? 0 : 1)) : new Map();
  const surroundings = total(outside);
  const groups = vote(small, (x, y, red, green, blue) => {
    if (!contains(box, x, y)) return 0;
    const dx = ((x - box.left) / box.width - 0.5) / 0.5;
    const dy = ((y - box.top) / box.height - 0.56) / 0.5;
    const centred = Math.exp(-(dx * dx * 0.9 + dy * dy * 1.6));
    const name = simplifiedColour(red, green, blue);
    const common = (outside.get(name)?.weight ?? 0) / Math.max(surroundings, 1e-9);
    const { chroma } = hueOf(red, green, blue);
    return centred * (chroma > 0.1 && common > 0.15 ? 1 - Math.min(0.4, common) : 1);
  });
  return paintFirst(ranked(groups));
}

/** Either the paint's hue fills a good share of the box, or the paint is neutral: black, grey, white. */
function paintFirst(colours: DominantColour[]): DominantColour[] {
  const neutral = (colour: DominantColour) => ['black', 'grey', 'white'].includes(colour.simplified);
  const hued = colours.filter((colour) => !neutral(colour));
  const huedShare = hued.reduce((sum, colour) => sum + colour.percent, 0);
  const leader = hued[0];
  const isHued = leader && (leader.percent >= 20 || (huedShare >= 24 && leader.percent >= 12));
  const paint = isHued ? leader : neutralPaint(colours.filter(neutral));
  return paint ? [paint, ...colours.filter((colour) => colour !== paint)] : colours;
}

/** Every car has black tyres and dark glass, so black paint must outweigh all else. */
function neutralPaint(colours: readonly DominantColour[]): DominantColour | undefined {
  const share = (name: SimplifiedColour) => colours.find((colour) => colour.simplified === name)?.percent ?? 0;
  const name =
    share('black') > 45 || share('black') > 1.5 * (share('grey') + share('white'))
      ? 'black'
      : share('white') > 0.8 * share('grey')
        ? 'white'
        : 'grey';
  return colours.find((colour) => colour.simplified === name);
}

function contains(area: Area, x: number, y: number): boolean {
  return x >= area.left && x <= area.left + area.width && y >= area.top && y <= area.top + area.height;
}

function vote(
  picture: Picture,
  weigh: (x: number, y: number, red: number, green: number, blue: number) => number,
): Map<SimplifiedColour, Group> {
  const groups = new Map<SimplifiedColour, Group>();
  for (let i = 0; i < picture.width * picture.height; i++) {
    const [red, green, blue] = [picture.data[i * 3]!, picture.data[i * 3 + 1]!, picture.data[i * 3 + 2]!];
    const x = ((i % picture.width) + 0.5) / picture.width;
    const y = (Math.floor(i / picture.width) + 0.5) / picture.height;
    const weight = weigh(x, y, red, green, blue);
    if (weight <= 0) continue;
    const name = simplifiedColour(red, green, blue);
    const group = groups.get(name) ?? { weight: 0, red: 0, green: 0, blue: 0 };
    group.weight += weight;
    group.red += weight * red;
    group.green += weight * green;
    group.blue += weight * blue;
    groups.set(name, group);
  }
  return groups;
}

const total = (groups: Map<SimplifiedColour, Group>): number =>
  [...groups.values()].reduce((sum, group) => sum + group.weight, 0);

function ranked(groups: Map<SimplifiedColour, Group>): DominantColour[] {
  const all = total(groups);
  return [...groups]
    .map(([simplified, group]) => {
      const [red, green, blue] = [group.red, group.green, group.blue].map((sum) => Math.round(sum / group.weight)) as [
        number,
        number,
        number,
      ];
      const hex = `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
      return {
        red,
        green,
        blue,
        hex,
        css: cssColour(red, green, blue),
        simplified,
        percent: (100 * group.weight) / all,
      };
    })
    .filter((colour) => colour.percent >= 1)
    .sort((a, b) => b.percent - a.percent);
}
