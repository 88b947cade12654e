import type { DominantColour } from './paint.ts';

/** The used part of DetectLabels' answer. Confidences are 0 to 100. */
export interface LabelAnswer {
  Labels?: Label[];
  ImageProperties?: { Foreground?: { DominantColors?: DominantColour[] } };
}

export interface Label {
  Name?: string;
  Confidence?: number;
  Parents?: { Name?: string }[];
  Instances?: {
    BoundingBox?: { Width?: number; Height?: number };
    Confidence?: number;
    DominantColors?: DominantColour[];
  }[];
}

const vehicleTypes = { Car: 'car', Truck: 'truck', Motorcycle: 'motorcycle', Bus: 'bus' } as const;
const cardNames: readonly string[] = ['Driving License', 'Id Cards', 'License', 'Passport'];

/** A detection of this confidence or more counts as a fact. */
export const SURE = 0.7;
export const LIKELY = 0.5;

/** The vehicle and the cards that the classifier found in an image. */
export interface Detection {
  vehicle?: { type: (typeof vehicleTypes)[keyof typeof vehicleTypes]; confidence: number; colours: DominantColour[] };
  /** Identity cards: confidence, 0 to 1, and number. */
  cards: { confidence: number; count: number };
}

/** The vehicle that fills most of the picture, and the cards. */
export function detectionOf({ Labels = [], ImageProperties }: LabelAnswer): Detection {
  const vehicles = Labels.flatMap((label) => {
    const type = typeOf(label);
    if (!type) return [];
    const whole = { size: 0, confidence: (label.Confidence ?? 0) / 100, colours: [] as DominantColour[] };
    const instances = (label.Instances ?? []).map((one) => ({
      size: (one.BoundingBox?.Width ?? 0) * (one.BoundingBox?.Height ?? 0),
      confidence: (one.Confidence ?? label.Confidence ?? 0) / 100,
      colours: one.DominantColors ?? [],
    }));
    return (instances.length > 0 ? instances : [whole]).map((one) => ({ type, ...one }));
  });
  const [best] = vehicles.sort((a, b) => b.size * b.confidence - a.size * a.confidence || b.confidence - a.confidence);
  const cards = Labels.filter(({ Name = '' }) => cardNames.includes(Name));
  return {
    vehicle: best && {
      type: best.type,
      confidence: Math.min(1, best.confidence),
      colours: best.colours.length > 0 ? best.colours : (ImageProperties?.Foreground?.DominantColors ?? []),
    },
    cards: {
      confidence: Math.max(0, ...cards.map(({ Confidence = 0 }) => Confidence / 100)),
      count: Math.max(0, ...cards.map(({ Instances = [] }) => Instances.length)),
    },
  };
}

/** The parents of the label sedan say that it is a car. */
function typeOf({ Name = '', Parents = [] }: Label) {
  const name = [Name, ...Parents.map((parent) => parent.Name ?? '')].find((one) => Object.hasOwn(vehicleTypes, one));
  return name && vehicleTypes[name as keyof typeof vehicleTypes];
}
