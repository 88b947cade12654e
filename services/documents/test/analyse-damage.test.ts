import { createHash } from 'node:crypto';
import { TornImage } from '../src/analysis/picture-codec.ts';
import { analyseDamage } from '../src/application/analyse-damage.ts';
import { cardReaderTakes, labelReaderTakes, modelTakes } from '../src/domain/reader-limits.ts';
import { carLabels, input, noCopy, stored } from './example-analyses.ts';
import { png } from './example-images.ts';
import { ReadingsInMemory } from './readings-in-memory.ts';

const likeness = 'c3a1e0f2b49d5807'.repeat(2);

describe('looking at damage', () => {
  it('joins the reading and a model’s judgement', async () => {
    const assess = async () => ({
      assessment: 'ASSESSED' as const,
      severity: 'minor' as const,
      assessmentConfidence: 0.9,
    });
    const readings = new ReadingsInMemory();
    expect(
      await analyseDamage(
        async () => carLabels,
        stored,
        noCopy,
        assess,
        async () => likeness,
        readings,
      )(input),
    ).toMatchObject({
      reading: {
        kind: 'damage',
        colour: 'red',
        assessment: 'ASSESSED',
        severity: 'minor',
        likeness,
        imageHash: createHash('sha256').update(png(800, 600)).digest('hex'),
      },
    });
    expect(await readings.get(input.documentId, input.attempt)).toMatchObject({
      assessment: 'ASSESSED',
      severity: { value: 'minor', confidence: 0.9 },
    });
  });

  it('gives the model a copy if it accepts less than the reader of labels', async () => {
    const copy = Buffer.from('a smaller JPEG');
    const seen: Uint8Array[] = [];
    const labelled: (Uint8Array | undefined)[] = [];
    const look = async (image: { copy?: Uint8Array }) => {
      labelled.push(image.copy);
      return carLabels;
    };
    const assess = async (image: Uint8Array) => {
      seen.push(image);
      return { assessment: 'NOT_ASSESSED' as const };
    };
    const copyOf = async (_: Uint8Array, limits: object) => (limits === modelTakes ? copy : undefined);
    const likened: Uint8Array[] = [];
    const likenessOf = async (image: Uint8Array) => void likened.push(image);
    const analyse = analyseDamage(look, stored, copyOf, assess, likenessOf as never, new ReadingsInMemory());
    expect(await analyse(input)).not.toHaveProperty('reading.likeness');
    expect(likened).toEqual([png(800, 600)]);
    expect(labelled).toEqual([undefined]);
    expect(seen).toEqual([copy]);
    expect(modelTakes.maxBytes).toBeLessThan(cardReaderTakes.maxBytes);
    expect(cardReaderTakes.maxBytes).toBeLessThan(labelReaderTakes.maxBytes);
  });

  it('refuses a photo that cannot be compared with others, though it was read', async () => {
    const assess = async () => ({ assessment: 'NOT_ASSESSED' as const });
    const likenessOf = async () => {
      throw new TornImage();
    };
    const readings = new ReadingsInMemory();
    const analyse = analyseDamage(async () => carLabels, stored, noCopy, assess, likenessOf, readings);
    expect(await analyse(input)).toEqual({ reasonCode: 'FILE_DAMAGED' });
  });
});
