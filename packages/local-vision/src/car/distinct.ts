import type { Detection } from './coco-detector.ts';
import type { Area } from './dominant-colours.ts';

/** The detector reports one object several times: of boxes that nearly coincide and have one name, the highest score stays. */
export function distinct(detections: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const one of [...detections].sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => other.name === one.name && coincidence(one, other) > 0.5)) kept.push(one);
  }
  return kept;
}

/** Intersection over union: a car half hidden behind another is a separate car. */
function coincidence(one: Area, other: Area): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (areaOf(one) + areaOf(other) - width * height);
}

export function areaOf(area: Area): number {
  return area.width * area.height;
}
