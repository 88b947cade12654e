import { environment, type Fingerprint, fingerprints, taskHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { cardReader, labelReader, orRefusal, type StoredImage } from '../analysis/image-services.ts';
import { config } from '../config.ts';
import { type LabelAnswer, sightingOf } from '../domain/labels.ts';
import { type CardAnswer, type LicenceCard, licenceCardOf, refuseLicence } from '../domain/licence-card.ts';
import { type Finding, ProcessingInput } from '../workflow-data.ts';

const printed = ['givenName', 'familyName', 'birthDate', 'licenceNumber'] as const;

/** Reads a driving licence. Its plain values become prints here and leave this function in no other form. */
export function analyseLicence(
  readCard: (image: StoredImage) => Promise<CardAnswer>,
  look: (image: StoredImage) => Promise<LabelAnswer>,
  fingerprint: Fingerprint,
) {
  return (input: ProcessingInput): Promise<Finding> =>
    orRefusal(async () => {
      const [answer, labels] = await Promise.all([readCard(input), look(input)]);
      const card = licenceCardOf(answer);
      const reasonCode = refuseLicence(card, sightingOf(labels));
      if (reasonCode) return { reasonCode };
      const prints = await printsOf(card, input.customerId, fingerprint);
      return { reading: { kind: 'licence', expiresOn: card.expiresOn?.value, fingerprints: prints } };
    });
}

async function printsOf(card: LicenceCard, customerId: string, fingerprint: Fingerprint) {
  const prints = await Promise.all(
    printed.map(async (field) => {
      const read = card[field];
      if (!read) return [];
      return [[field, { print: await fingerprint(field, read.value, customerId), confidence: read.confidence }]];
    }),
  );
  return Object.fromEntries(prints.flat());
}

const { FINGERPRINT_KEY } = environment(z.object({ FINGERPRINT_KEY: z.string().min(1) }));

export const handler = taskHandler(
  ProcessingInput,
  analyseLicence(cardReader(config.BUCKET), labelReader(config.BUCKET), fingerprints(FINGERPRINT_KEY)),
);
