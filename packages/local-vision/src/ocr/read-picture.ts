import { cropPicture, type Picture } from '../picture.ts';
import { cutRegion } from './cut-region.ts';
import { type FoundText, findText } from './find-text.ts';
import type { OcrModels } from './models.ts';
import { lineTensor, type ReadCharacter, readText } from './read-text.ts';
import type { TextRegion } from './text-region.ts';

/** A word with its box in the straightened page: x to the right, y down along the reading direction. */
export interface Word {
  text: string;
  /** 0 to 100: of its least certain character, since one wrong letter makes another name. */
  confidence: number;
  x0: number;
  x1: number;
}

/** One detected run of text. Coordinates are those of the straightened page. */
export interface TextLine {
  words: Word[];
  text: string;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

const WIDEST_LINE = 1600;
/** A card has fewer than 90 pieces of text. Of a page only the largest are read, which otherwise takes a minute. */
const MOST_REGIONS = 100;

/** Reads all text of a picture, at any rotation or tilt. */
export async function readPicture(models: OcrModels, picture: Picture): Promise<TextLine[]> {
  const first = await findText(models, picture);
  if (first.regions.length === 0) return [];
  const closer = zoomedTo(picture, first.regions);
  return readRegions(models, closer ?? picture, closer ? await findText(models, closer) : first);
}

/** The part with the text, where the detector found a small card in a large picture. */
function zoomedTo(picture: Picture, regions: readonly TextRegion[]): Picture | undefined {
  const longest = Math.max(picture.width, picture.height);
  const reach = (region: TextRegion) => Math.hypot(region.width, region.height) / 2;
  const left = Math.max(0, Math.min(...regions.map((one) => one.centreX - reach(one))));
  const top = Math.max(0, Math.min(...regions.map((one) => one.centreY - reach(one))));
  const width = Math.min(picture.width, Math.max(...regions.map((one) => one.centreX + reach(one)))) - left;
  const height = Math.min(picture.height, Math.max(...regions.map((one) => one.centreY + reach(one)))) - top;
  if (regions.length < 6 || longest < 1400 || Math.max(width, height) > 0.7 * longest) return undefined;
  return cropPicture(picture, {
    left: left / picture.width,
    top: top / picture.height,
    width: width / picture.width,
    height: height / picture.height,
  });
}

async function readRegions(models: OcrModels, picture: Picture, found: FoundText): Promise<TextLine[]> {
  if (found.regions.length === 0) return [];
  const largest = [...found.regions].sort((a, b) => b.height - a.height).slice(0, MOST_REGIONS);
  const flipped = await isUpsideDown(models, picture, largest);
  const angle = found.angle + (flipped ? Math.PI : 0);
  const regions = largest.map((region) => ({ ...region, angle: region.angle + (flipped ? Math.PI : 0) }));
  const cuts = await Promise.all(regions.map((region) => cutRegion(picture, region, 48, WIDEST_LINE)));
  const texts = await readText(models, cuts);
  return regions
    .map((region, index) => place(region, texts[index]!, angle))
    .filter((line) => line.words.length > 0)
    .sort((a, b) => a.y0 + a.y1 - b.y0 - b.y1 || a.x0 - b.x0);
}

async function isUpsideDown(models: OcrModels, picture: Picture, regions: readonly TextRegion[]): Promise<boolean> {
  const longest = [...regions].sort((a, b) => b.width / b.height - a.width / a.height).slice(0, 12);
  const cuts = await Promise.all(longest.map((region) => cutRegion(picture, region, 48, 192)));
  const session = models.orientation;
  let votes = 0;
  for (const cut of cuts) {
    const tensor = lineTensor([cut], 48);
    const output = (await session.run({ [session.inputNames[0]!]: tensor }))[session.outputNames[0]!]!;
    const [upright, turned] = output.data as Float32Array as unknown as [number, number];
    votes += turned - upright;
  }
  return votes > 0;
}

function place(region: TextRegion, read: readonly ReadCharacter[], angle: number): TextLine {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const u = region.centreX * cos + region.centreY * sin;
  const v = -region.centreX * sin + region.centreY * cos;
  const x0 = u - region.width / 2;
  const words: Word[] = [];
  let run: ReadCharacter[] = [];
  const flush = () => {
    if (run.length === 0) return;
    // Half a character on either side, so that one-letter words have a width too.
    const half = region.height * 0.25;
    words.push({
      text: run.map((one) => one.character).join(''),
      confidence: 100 * Math.min(...run.map((one) => one.confidence)),
      x0: x0 + run[0]!.at * region.width - half,
      x1: x0 + run.at(-1)!.at * region.width + half,
    });
    run = [];
  };
  for (const one of read) {
    if (one.character === ' ') flush();
    else run.push(one);
  }
  flush();
  return {
    words,
    text: words.map((word) => word.text).join(' '),
    x0,
    x1: x0 + region.width,
    y0: v - region.height / 2,
    y1: v + region.height / 2,
  };
}
