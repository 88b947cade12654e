import type { GraphModel } from '@tensorflow/tfjs-converter';
import { cropPicture, type Picture } from '../picture.ts';
import { type CocoName, type Detection, detectObjects } from './coco-detector.ts';
import { areaOf, distinct } from './distinct.ts';

const vehicles: readonly CocoName[] = ['Car', 'Truck', 'Bus', 'Motorcycle'];
export const isVehicle = (one: Detection): boolean => vehicles.includes(one.name);

/** At this score an object is there with even chance. */
const SEEN = 0.2;
/** An object with at least this score gets a second look; a vehicle above `SURE` needs none. */
const SUSPECTED = 0.1;
export const SURE = 0.35;
/** A vehicle in less than this share of the picture is scenery: its paint cannot be told. */
const SPECK = 0.005;
const LARGE = 0.03;

/** The objects in a picture, each once. A large vehicle with a low score gets a closer look. */
export async function seeObjects(model: GraphModel, picture: Picture): Promise<Detection[]> {
  const detections = await detectObjects(model, picture, SUSPECTED);
  const main = detections
    .filter((one) => isVehicle(one) && areaOf(one) >= LARGE)
    .sort((a, b) => b.score * areaOf(b) - a.score * areaOf(a))[0];
  const closer = main && main.score < SURE ? [await lookCloser(model, picture, main)] : [];
  const seen = [...closer, ...detections].filter(
    (one) => one.score >= SEEN && !(isVehicle(one) && areaOf(one) < SPECK),
  );
  return distinct(seen);
}

/** The detector works on small pictures, so a car under a large sky is clearer when cut out. */
async function lookCloser(model: GraphModel, picture: Picture, one: Detection): Promise<Detection> {
  const left = Math.max(0, one.left - 0.1 * one.width);
  const top = Math.max(0, one.top - 0.1 * one.height);
  const cut = cropPicture(picture, {
    left,
    top,
    width: Math.min(1 - left, 1.2 * one.width),
    height: Math.min(1 - top, 1.2 * one.height),
  });
  const again = (await detectObjects(model, cut, SUSPECTED)).find((seen) => isVehicle(seen) && areaOf(seen) > 0.4);
  return again && again.score > one.score ? { ...one, name: again.name, score: again.score } : one;
}
