import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import {
  claimId,
  colour,
  counter,
  customerId,
  documentId,
  fingerprint,
  flag,
  isoDate,
  ofKind,
  oneOf,
  policyId,
  ratio,
  readFingerprint,
  readName,
  severity,
} from '../fields.ts';

/** Each hash is absent where the card could not be read. */
const LicenceReading = z.object({
  kind: ofKind('licence'),
  expiresOn: isoDate('Last day the licence is valid', '2039-01-01').optional(),
  fingerprints: z
    .object({
      givenName: readName('given name').optional(),
      familyName: readName('family name').optional(),
      birthDate: readFingerprint('birth date').optional(),
      licenceNumber: readFingerprint('licence number').optional(),
    })
    .meta({ title: 'Values read, each as a hash' }),
});

const vehicle = {
  colour: colour.optional(),
  colourConfidence: ratio('Share of the paint that voted for the colour', 0.9).optional(),
  vehicleConfidence: ratio('Confidence that the photo shows a vehicle', 0.8),
  vehicleType: oneOf('Recognised kind of vehicle', ['car', 'truck', 'motorcycle', 'bus']).optional(),
};

const CarReading = z.object({ kind: ofKind('car'), ...vehicle });

const DamageReading = z.object({
  kind: ofKind('damage'),
  ...vehicle,
  assessment: oneOf('Whether a model judged the damage', ['ASSESSED', 'NOT_ASSESSED']),
  severity: severity.optional(),
  assessmentConfidence: ratio('Confidence of the assessment', 0.9).optional(),
  noDamage: flag('Whether the model says that the photo shows an undamaged vehicle').optional(),
  /** By the camera's own clock, which names no time zone; absent if the file does not say. */
  takenOn: isoDate('Day on which the photo was taken', '2026-05-01').optional(),
  imageHash: fingerprint('file, byte for byte').optional(),
  likeness: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .meta({
      title: 'Perceptual hash of the picture',
      example: 'c3a1e0f2b49d5807'.repeat(2),
      pii: 'fingerprint',
    })
    .optional(),
});

export const DocumentProcessed = defineEvent({
  name: 'Document.Processed',
  version: 1,
  owner: 'documents',
  description: 'An uploaded image was read; the event has its content as hashes and facts',
  subject: 'documentId',
  data: z.object({
    documentId,
    customerId,
    policyId: policyId.optional(),
    claimId: claimId.optional(),
    attempt: counter('Number of the upload for this document'),
    imageVersion: z
      .string()
      .min(1)
      .max(200)
      .meta({ title: 'Object version analysed', example: '3HL4kqtJlcpXroDTDmJ', pii: 'none' }),
    reading: z
      .discriminatedUnion('kind', [LicenceReading, CarReading, DamageReading])
      .meta({ title: 'Content of the image' }),
  }),
  samples: [
    {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      attempt: 1,
      imageVersion: 'v1',
      reading: {
        kind: 'licence',
        expiresOn: '2039-01-01',
        fingerprints: { licenceNumber: { hash: 'ab'.repeat(32), confidence: 0.97 } },
      },
    },
    {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      attempt: 2,
      imageVersion: 'v2',
      reading: { kind: 'car', colour: 'green', colourConfidence: 0.9, vehicleConfidence: 0.8, vehicleType: 'car' },
    },
    {
      documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      attempt: 1,
      imageVersion: 'v1',
      reading: { kind: 'damage', vehicleConfidence: 0, assessment: 'NOT_ASSESSED' },
    },
  ],
});
