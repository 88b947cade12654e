import { createHash } from 'node:crypto';
import { analyseDamage } from '../src/application/analyse-damage.ts';
import { carLabels, input } from './example-analyses.ts';
import { png } from './example-images.ts';
import { ReadingsInMemory } from './readings-in-memory.ts';

describe('looking at damage', () => {
  const images = { read: async () => png(800, 600) };

  it('joins what was seen and what a model thinks of it', async () => {
    const assess = async () => ({
      assessment: 'ASSESSED' as const,
      severity: 'minor' as const,
      assessmentConfidence: 0.9,
    });
    const readings = new ReadingsInMemory();
    expect(await analyseDamage(async () => carLabels, images, assess, readings)(input)).toMatchObject({
      reading: {
        kind: 'damage',
        colour: 'red',
        assessment: 'ASSESSED',
        severity: 'minor',
        imageHash: createHash('sha256').update(png(800, 600)).digest('hex'),
      },
    });
    expect(await readings.get(input.documentId, input.attempt)).toMatchObject({
      assessment: 'ASSESSED',
      severity: { value: 'minor', confidence: 0.9 },
    });
  });
});
