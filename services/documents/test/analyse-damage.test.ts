import { analyseDamage } from '../src/application/analyse-damage.ts';
import { carLabels, input } from './example-analyses.ts';
import { png } from './example-images.ts';

describe('looking at damage', () => {
  const images = { read: async () => png(800, 600) };

  it('joins what was seen and what a model thinks of it', async () => {
    const assess = async () => ({
      assessment: 'ASSESSED' as const,
      severity: 'minor' as const,
      assessmentConfidence: 0.9,
    });
    expect(await analyseDamage(async () => carLabels, images, assess)(input)).toMatchObject({
      reading: { kind: 'damage', colour: 'red', assessment: 'ASSESSED', severity: 'minor' },
    });
  });
});
