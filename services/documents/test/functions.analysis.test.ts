import './environment.ts';
import { drawDamage } from '@claimstream/specimens';
import { damageModel } from '../src/analysis/damage-model.ts';
import type { ProcessingInput } from '../src/workflow-data.ts';
import { context, customerId, documentId } from './example-documents.ts';
import { png } from './example-images.ts';

const { analyseLicence } = await import('../src/functions/analyse-licence.ts');
const { analyseCar } = await import('../src/functions/analyse-car.ts');
const { analyseDamage } = await import('../src/functions/analyse-damage.ts');
const { checkImage } = await import('../src/functions/check-image.ts');

const input: ProcessingInput = {
  documentId,
  customerId,
  kind: 'licence',
  attempt: 1,
  key: `documents/${documentId}/1`,
  imageVersion: 'v1',
  context,
};
const field = (name: string, Text: string, normalised?: string) => ({
  Type: { Text: name },
  ValueDetection: { Text, Confidence: 91, ...(normalised ? { NormalizedValue: { Value: normalised } } : {}) },
});
const cardAnswer = {
  IdentityDocuments: [
    {
      IdentityDocumentFields: [
        field('FIRST_NAME', 'CLARA'),
        field('LAST_NAME', ''),
        field('DOCUMENT_NUMBER', 'D1234567'),
        field('DATE_OF_BIRTH', '01/31/1974', '1974-01-31T00:00:00'),
        field('EXPIRATION_DATE', '01/31/2031', '2031-01-31T00:00:00'),
      ],
    },
  ],
};
const carLabels = {
  Labels: [
    {
      Name: 'Car',
      Confidence: 96,
      Instances: [
        { BoundingBox: { Width: 0.8, Height: 0.6 }, DominantColors: [{ SimplifiedColor: 'red', PixelPercent: 60 }] },
      ],
    },
  ],
};
const failing = (name: string) => async () => {
  throw Object.assign(new Error(name), { name });
};

describe('reading a licence', () => {
  it('answers prints, confidences and the expiry, and none of what is printed on it', async () => {
    const asked: string[] = [];
    const print = async (name: string, value: string, owner: string) => {
      asked.push(`${name} ${value} ${owner === customerId}`);
      return 'ab'.repeat(32);
    };
    const finding = await analyseLicence(
      async () => cardAnswer,
      async () => ({}),
      print,
    )(input);
    const read = { print: 'ab'.repeat(32), confidence: 0.91 };
    expect(finding).toEqual({
      reading: {
        kind: 'licence',
        expiresOn: '2031-01-31',
        fingerprints: { givenName: read, birthDate: read, licenceNumber: read },
      },
    });
    expect(asked).toEqual(['givenName CLARA true', 'birthDate 1974-01-31 true', 'licenceNumber D1234567 true']);
    expect(JSON.stringify(finding)).not.toMatch(/CLARA|1974|D1234567/);
  });

  it('tells a torn file from one of too many pixels, and lets a busy service be asked again', async () => {
    const look = async () => ({});
    const print = async () => 'ab'.repeat(32);
    expect(await analyseLicence(failing('BadDocumentException'), look, print)(input)).toEqual({
      reasonCode: 'FILE_DAMAGED',
    });
    expect(await analyseLicence(failing('DocumentTooLargeException'), look, print)(input)).toEqual({
      reasonCode: 'TOO_MANY_PIXELS',
    });
    await expect(analyseLicence(failing('ThrottlingException'), look, print)(input)).rejects.toThrow('Throttling');
  });
});

describe('looking at a car', () => {
  it('answers what was seen', async () => {
    expect(await analyseCar(async () => carLabels)(input)).toEqual({
      reading: { kind: 'car', vehicleConfidence: 0.96, vehicleType: 'car', colour: 'red', colourConfidence: 1 },
    });
    expect(await analyseCar(async () => ({}))(input)).toEqual({ reasonCode: 'NOT_A_CAR' });
  });
});

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

  it('asks the model with the image and by its own words only', async () => {
    const image = await drawDamage({ color: 'red', seed: 1 });
    const sent: any[] = [];
    const send = async ({ input }: any) => {
      sent.push(input);
      const text = '{"assessment":"ASSESSED","severity":"moderate","confidence":0.8}';
      return { stopReason: 'end_turn', output: { message: { content: [{ text }] } } };
    };
    expect(await damageModel('a-model', { send } as never)(image)).toEqual({
      assessment: 'ASSESSED',
      severity: 'moderate',
      assessmentConfidence: 0.8,
    });
    expect(sent[0].modelId).toBe('a-model');
    expect(sent[0].messages[0].content[0].image).toEqual({ format: 'jpeg', source: { bytes: image } });
  });

  it.each([
    ['the model refuses the image', failing('ValidationException')],
    ['the model was stopped', async () => ({ stopReason: 'content_filtered' })],
    ['the model answers nothing', async () => ({ stopReason: 'end_turn' })],
  ])('is not assessed where %s', async (_, send) => {
    expect(await damageModel('a-model', { send } as never)(png(800, 600))).toEqual({ assessment: 'NOT_ASSESSED' });
  });

  it('fails loudly where the model may not be asked, and does not ask about what is too large', async () => {
    const send = failing('AccessDeniedException');
    await expect(damageModel('a-model', { send } as never)(png(800, 600))).rejects.toThrow('AccessDenied');
    expect(await damageModel('a-model', { send } as never)(png(8001, 600))).toEqual({ assessment: 'NOT_ASSESSED' });
  });
});

describe('checking an image', () => {
  const image = (bytes: Buffer, size = bytes.length) => ({ sizeOf: async () => size, read: async () => bytes });

  it('passes what can be analysed and names what cannot', async () => {
    expect(await checkImage(image(png(800, 600)))(input)).toEqual({});
    expect(await checkImage(image(Buffer.from('text')))(input)).toEqual({ reasonCode: 'NOT_AN_IMAGE' });
    expect(await checkImage(image(png(200, 200)))(input)).toEqual({ reasonCode: 'IMAGE_TOO_SMALL' });
  });

  it('does not even read what is larger than 5 MB', async () => {
    const { sizeOf } = image(Buffer.alloc(0), 5 * 1024 * 1024 + 1);
    const read = async () => {
      throw new Error('it was read');
    };
    expect(await checkImage({ sizeOf, read })(input)).toEqual({ reasonCode: 'FILE_TOO_LARGE' });
  });
});
