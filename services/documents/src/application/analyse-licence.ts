import { type Fingerprint, otherSpellings } from '@claimstream/lambda-kit';
import { orRefusal, type StoredImage } from '../analysis/image-services.ts';
import type { ReadableCopy } from '../analysis/readable-copy.ts';
import { detectionOf, type LabelAnswer } from '../domain/labels.ts';
import { type CardAnswer, type LicenceCard, licenceCardOf, refuseLicence } from '../domain/licence-card.ts';
import type { Finding, ProcessingInput } from '../domain/processing.ts';
import { cardReaderTakes } from '../domain/reader-limits.ts';
import { licenceReading } from '../domain/reading.ts';
import type { Images } from '../store/images.ts';
import type { Readings } from '../store/readings.ts';

const printed = ['givenName', 'familyName', 'birthDate', 'licenceNumber'] as const;

/** Reads a driving licence. The service's table stores its plain values; the workflow gets only hashes. */
export function analyseLicence(
  readCard: (image: StoredImage) => Promise<CardAnswer>,
  look: (image: StoredImage) => Promise<LabelAnswer>,
  images: Pick<Images, 'read'>,
  copyOf: ReadableCopy,
  fingerprint: Fingerprint,
  readings: Pick<Readings, 'keep'>,
) {
  return (input: ProcessingInput): Promise<Finding> =>
    orRefusal(async () => {
      const copy = await copyOf(await images.read(input.key, input.imageVersion), cardReaderTakes);
      const image = { ...input, copy };
      const [answer, labels] = await Promise.all([readCard(image), look(image)]);
      const card = licenceCardOf(answer);
      const reasonCode = refuseLicence(card, detectionOf(labels));
      if (reasonCode) return { reasonCode };
      await readings.keep(input.documentId, input.attempt, licenceReading(card));
      const hashes = await hashesOf(card, input.customerId, fingerprint);
      return { reading: { kind: 'licence', expiresOn: card.expiresOn?.value, fingerprints: hashes } };
    });
}

async function hashesOf(card: LicenceCard, customerId: string, fingerprint: Fingerprint) {
  const hashes = await Promise.all(
    printed.map(async (field) => {
      const read = card[field];
      if (!read) return [];
      const hash = await fingerprint(field, read.value, customerId);
      const texts = field === 'givenName' ? [givenNamesOf(card)] : readingsOf(field, read.value);
      const [first, ...further] = texts.map((text) => otherSpellings(field, text));
      const others = [...first!, ...texts.slice(1), ...further.flat()];
      const spellings = await Promise.all(others.map((other) => fingerprint(field, other, customerId)));
      return [[field, { hash, confidence: read.confidence, ...(spellings.length > 0 && { spellings }) }]];
    }),
  );
  return Object.fromEntries(hashes.flat());
}

/**
 * `O GALLOWAY` is O'Galloway, or Galloway with a mark on the card read as a letter: neither differs from a possible reading.
 */
function readingsOf(field: (typeof printed)[number], value: string): string[] {
  const withoutMark = field === 'familyName' && /^\p{L}\s+(\p{L}{2}.*)$/u.exec(value)?.[1];
  return withoutMark ? [value, withoutMark] : [value];
}

/** The reader splits `JO ANN` into a first and a middle name. */
const givenNamesOf = ({ givenName, middleName }: LicenceCard): string =>
  [givenName, middleName].flatMap((name) => name?.value ?? []).join(' ');
