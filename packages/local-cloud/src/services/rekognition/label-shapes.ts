import type { DetectedLabel, DominantColour, LabelAnalysis } from '@claimstream/local-vision';
import { labelTaxonomy } from './label-taxonomy.ts';

const named = (names: readonly string[]) => names.map((Name) => ({ Name }));

/** A colour in Rekognition's shape. */
export function colourShape(colour: DominantColour) {
  return {
    Red: colour.red,
    Green: colour.green,
    Blue: colour.blue,
    HexCode: colour.hex,
    CSSColor: colour.css,
    SimplifiedColor: colour.simplified,
    PixelPercent: colour.percent,
  };
}

/** A label in Rekognition's shape; colours of instances only with IMAGE_PROPERTIES. */
export function labelShape(label: DetectedLabel, maxColours: number) {
  const place = labelTaxonomy[label.name];
  return {
    Name: label.name,
    Confidence: label.confidence,
    Instances: label.instances.map(({ box, confidence, colours }) => ({
      BoundingBox: { Width: box.width, Height: box.height, Left: box.left, Top: box.top },
      Confidence: confidence,
      ...(maxColours > 0 ? { DominantColors: colours.slice(0, maxColours).map(colourShape) } : {}),
    })),
    Parents: named(place.parents),
    Aliases: named(place.aliases),
    Categories: named([place.category]),
  };
}

/** The colours of picture, foreground and background; sharpness and contrast are not measured locally. */
export function imagePropertiesShape({ colours, brightness }: LabelAnalysis, maxColours: number) {
  const shapes = (list: readonly DominantColour[]) => list.slice(0, maxColours).map(colourShape);
  return {
    Quality: { Brightness: brightness },
    DominantColors: shapes(colours.image),
    Foreground: { Quality: {}, DominantColors: shapes(colours.foreground) },
    Background: { Quality: {}, DominantColors: shapes(colours.background) },
  };
}
