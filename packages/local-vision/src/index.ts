export { type SimplifiedColour, simplifiedColours } from './car/colour-name.ts';
export type { Area, DominantColour } from './car/dominant-colours.ts';
export type { Field } from './id/field.ts';
export { type IdAnalysis, type IdFieldName, idFieldNames } from './id/parse-card.ts';
export type { DetectedLabel, LabelAnalysis, LabelInstance, LabelName } from './labels.ts';
export { openVision, type Vision } from './vision.ts';
export { VisionError, type VisionErrorCode } from './vision-error.ts';
