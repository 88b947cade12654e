import type { CloudService, Kernel } from '../../kernel.ts';
import { closeVision } from '../vision/vision-of.ts';
import { detectLabels } from './actions/detect-labels.ts';

/** Amazon Rekognition: labels and colours of pictures, from an object detector on this machine. */
export function createRekognition(kernel: Kernel): CloudService {
  return {
    name: 'rekognition',
    targetPrefixes: ['RekognitionService'],
    jsonVersion: '1.1',
    verbs: { DetectLabels: detectLabels(kernel) },
    stop: () => closeVision(kernel),
  };
}
