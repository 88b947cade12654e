import { normalised } from '@claimstream/lambda-kit';
import { TornImage } from '../src/analysis/picture-codec.ts';
import { analyseLicence } from '../src/application/analyse-licence.ts';
import { failing, input, noCopy, stored } from './example-analyses.ts';
import { customerId } from './example-documents.ts';
import { ReadingsInMemory } from './readings-in-memory.ts';

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
        field('CLASS', 'D'),
        field('DATE_OF_BIRTH', '01/31/1974', '1974-01-31T00:00:00'),
        field('EXPIRATION_DATE', '01/31/2031', '2031-01-31T00:00:00'),
      ],
    },
  ],
};
describe('reading a licence', () => {
  it('answers with hashes, confidences and the expiry, and none of the printed values', async () => {
    const asked: string[] = [];
    const fingerprint = async (name: string, value: string, owner: string) => {
      asked.push(`${name} ${value} ${owner === customerId}`);
      return 'ab'.repeat(32);
    };
    const readings = new ReadingsInMemory();
    const finding = await analyseLicence(
      async () => cardAnswer,
      async () => ({}),
      stored,
      noCopy,
      fingerprint,
      readings,
    )(input);
    const read = { hash: 'ab'.repeat(32), confidence: 0.91 };
    expect(finding).toEqual({
      reading: {
        kind: 'licence',
        expiresOn: '2031-01-31',
        fingerprints: { givenName: read, birthDate: read, licenceNumber: read },
      },
    });
    expect(asked).toEqual(['givenName CLARA true', 'birthDate 1974-01-31 true', 'licenceNumber D1234567 true']);
    expect(JSON.stringify(finding)).not.toMatch(/CLARA|1974|D1234567/);
    expect(await readings.get(input.documentId, input.attempt)).toEqual({
      kind: 'licence',
      givenName: { value: 'CLARA', confidence: 0.91 },
      licenceNumber: { value: 'D1234567', confidence: 0.91 },
      licenceClass: { value: 'D', confidence: 0.91 },
      birthDate: { value: '1974-01-31', confidence: 0.91 },
      expiresOn: { value: '2031-01-31', confidence: 0.91 },
    });
  });

  it('answers with the names in every official spelling, the given names with the middle name that may belong to them', async () => {
    const answer = {
      IdentityDocuments: [
        {
          IdentityDocumentFields: [
            field('FIRST_NAME', 'JO'),
            field('MIDDLE_NAME', 'ANN'),
            field('LAST_NAME', 'MUELLER V'),
          ],
        },
      ],
    };
    const plain = async (name: string, value: string) => `${name} ${normalised(name as 'givenName', value)}`;
    const finding = await analyseLicence(
      async () => answer,
      async () => ({}),
      stored,
      noCopy,
      plain,
      new ReadingsInMemory(),
    )(input);
    expect(finding).toMatchObject({
      reading: {
        fingerprints: {
          givenName: { hash: 'givenName JO', spellings: ['givenName JOANN'] },
          familyName: { hash: 'familyName MUELLERV', spellings: ['familyName MULLER'] },
        },
      },
    });
  });

  it('answers with a family name that begins with a lone letter both with and without it, because that may be a mark on the card', async () => {
    const answer = {
      IdentityDocuments: [
        {
          IdentityDocumentFields: [field('LAST_NAME', 'O MUELLER')],
        },
      ],
    };
    const plain = async (name: string, value: string) => `${name} ${normalised(name as 'givenName', value)}`;
    const finding = await analyseLicence(
      async () => answer,
      async () => ({}),
      stored,
      noCopy,
      plain,
      new ReadingsInMemory(),
    )(input);
    expect(finding).toMatchObject({
      reading: {
        fingerprints: {
          familyName: {
            hash: 'familyName OMUELLER',
            confidence: 0.5,
            spellings: ['familyName OMULLER', 'familyName MUELLER', 'familyName MULLER'],
          },
        },
      },
    });
  });

  it('distinguishes a torn file from one of too many pixels, and lets a busy service be asked again', async () => {
    const look = async () => ({});
    const readings = new ReadingsInMemory();
    const fingerprint = async () => 'ab'.repeat(32);
    expect(
      await analyseLicence(failing('BadDocumentException'), look, stored, noCopy, fingerprint, readings)(input),
    ).toEqual({
      reasonCode: 'FILE_DAMAGED',
    });
    expect(
      await analyseLicence(failing('DocumentTooLargeException'), look, stored, noCopy, fingerprint, readings)(input),
    ).toEqual({
      reasonCode: 'TOO_MANY_PIXELS',
    });
    await expect(
      analyseLicence(failing('ThrottlingException'), look, stored, noCopy, fingerprint, readings)(input),
    ).rejects.toThrow('Throttling');
  });

  it('has a copy read if the reader does not accept the image, and reports a torn one as damaged', async () => {
    const copy = Buffer.from('a smaller JPEG');
    const seen: (Uint8Array | undefined)[] = [];
    const readCard = async (image: { copy?: Uint8Array }) => {
      seen.push(image.copy);
      return cardAnswer;
    };
    const look = async () => ({});
    const hash = async () => 'ab'.repeat(32);
    const readings = new ReadingsInMemory();
    await analyseLicence(readCard, look, stored, async () => copy, hash, readings)(input);
    expect(seen).toEqual([copy]);
    const torn = async () => {
      throw new TornImage();
    };
    expect(await analyseLicence(readCard, look, stored, torn, hash, readings)(input)).toEqual({
      reasonCode: 'FILE_DAMAGED',
    });
  });
});
