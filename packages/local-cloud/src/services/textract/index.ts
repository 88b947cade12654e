import type { CloudService, Kernel } from '../../kernel.ts';
import { closeVision, visionOf } from '../vision/vision-of.ts';
import { analyzeId } from './actions/analyze-id.ts';

/** Amazon Textract: identity documents, read on this machine by OCR. */
export function createTextract(kernel: Kernel): CloudService {
  return {
    name: 'textract',
    targetPrefixes: ['Textract'],
    jsonVersion: '1.1',
    verbs: { AnalyzeID: analyzeId(kernel) },
    prepare: () => visionOf(kernel).load(),
    stop: () => closeVision(kernel),
  };
}
