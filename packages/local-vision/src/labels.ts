import type { GraphModel } from '@tensorflow/tfjs-converter';
import type { CocoName, Detection } from './car/coco-detector.ts';
import { areaOf } from './car/distinct.ts';
import { type Area, areaColours, type DominantColour, middle, paintColours } from './car/dominant-colours.ts';
import { isVehicle, SURE, seeObjects } from './car/see-objects.ts';
import type { IdAnalysis } from './id/parse-card.ts';
import type { Picture } from './picture.ts';

/** Amazon Rekognition's names. */
export type LabelName = CocoName | 'Vehicle' | 'Document' | 'Id Cards' | 'Driving License' | 'Text';

export interface LabelInstance {
  box: Area;
  /** 0 to 100. */
  confidence: number;
  /** Of a vehicle: the paint first. */
  colours: DominantColour[];
}

export interface DetectedLabel {
  name: LabelName;
  /** 0 to 100. */
  confidence: number;
  instances: LabelInstance[];
}

export interface LabelAnalysis {
  labels: DetectedLabel[];
  /** Of the whole picture, of the largest vehicle (or the middle), and of the rest. */
  colours: { image: DominantColour[]; foreground: DominantColour[]; background: DominantColour[] };
  /** 0 to 100. */
  brightness: number;
}

/** A certain vehicle in this share of the picture makes a search for text unnecessary. */
const PLAIN_AREA = 0.15;

/** Reads text, called only where the picture is not a plain photograph of a vehicle. */
export type ReadId = () => Promise<{ analysis: IdAnalysis; lines: number }>;

/** Labels a picture: vehicles by the object detector, documents only if their text was read. */
export async function detectLabels(model: GraphModel, picture: Picture, readId: ReadId): Promise<LabelAnalysis> {
  const detections = await seeObjects(model, picture);
  const plain = detections.some((one) => isVehicle(one) && one.score >= SURE && areaOf(one) >= PLAIN_AREA);
  const text = plain ? undefined : await readId();
  // A printed car or a reflection on a card is not a car.
  const kept = text?.analysis.isIdCard ? detections.filter((one) => !isVehicle(one)) : detections;
  const labels = await objectLabels(picture, kept);
  if (text) labels.push(...textLabels(text.analysis, text.lines));
  const largest = kept.filter(isVehicle).sort((a, b) => areaOf(b) - areaOf(a))[0];
  const image = await areaColours(picture);
  return {
    labels: labels.sort((a, b) => b.confidence - a.confidence),
    colours: {
      image,
      foreground: await paintColours(picture, largest),
      background: await areaColours(picture, largest ?? middle),
    },
    brightness: image.reduce(
      (sum, c) => sum + (c.percent * (0.299 * c.red + 0.587 * c.green + 0.114 * c.blue)) / 255,
      0,
    ),
  };
}

/** The detector's scores run low (a plain car photograph scores 0.5): 0.2 is an even chance, 0.4 is over 90 %. */
function confidenceOf(score: number): number {
  return 100 / (1 + Math.exp(-12 * (score - 0.2)));
}

async function objectLabels(picture: Picture, detections: readonly Detection[]): Promise<DetectedLabel[]> {
  const labels: DetectedLabel[] = [];
  let surest = 0;
  for (const detection of detections) {
    const box = { left: detection.left, top: detection.top, width: detection.width, height: detection.height };
    const colours = isVehicle(detection) ? await paintColours(picture, box) : [];
    const instance = { box, confidence: confidenceOf(detection.score), colours };
    if (isVehicle(detection)) surest = Math.max(surest, instance.confidence);
    const known = labels.find((label) => label.name === detection.name);
    if (known) known.instances.push(instance);
    else labels.push({ name: detection.name, confidence: instance.confidence, instances: [instance] });
  }
  if (surest > 0) labels.push({ name: 'Vehicle', confidence: surest, instances: [] });
  return labels;
}

function textLabels(analysis: IdAnalysis, lines: number): DetectedLabel[] {
  const label = (name: LabelName, confidence: number): DetectedLabel => ({ name, confidence, instances: [] });
  const labels = lines >= 3 ? [label('Text', Math.min(99, 60 + 4 * lines))] : [];
  if (!analysis.isIdCard) return labels;
  const confidence = analysis.cardConfidence;
  labels.push(label('Document', confidence), label('Id Cards', confidence));
  const type = analysis.fields.ID_TYPE;
  if (type.value.startsWith('DRIVER LICENSE'))
    labels.push(label('Driving License', Math.min(confidence, type.confidence)));
  return labels;
}
