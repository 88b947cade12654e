import { detectionOf } from '../src/domain/labels.ts';

/** A label in DetectLabels' answer; `width` is the side of its box, which 0 leaves out. */
export const label = (Name: string, Confidence = 95, width = 0, ...Parents: string[]) => ({
  Name,
  Confidence,
  Parents: Parents.map((Name) => ({ Name })),
  Instances: width > 0 ? [{ BoundingBox: { Width: width, Height: width }, Confidence, DominantColors: [] }] : [],
});
export const nothing = detectionOf({});
export const cards = detectionOf({ Labels: [label('Id Cards'), label('Driving License')] });
export const car = detectionOf({ Labels: [label('Car', 96, 0.8)] });
