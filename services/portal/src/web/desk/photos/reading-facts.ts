import type { Reading } from '@claimstream/api-contract/documents/reading';

/** Below this confidence a person should compare the reading with the picture, as the fraud rules also demand. */
export const SURE = 0.8;

export interface ReadFact {
  field: string;
  value: string;
  /** 0 to 1. */
  confidence: number;
}

const order = [
  'givenName',
  'middleName',
  'familyName',
  'birthDate',
  'licenceNumber',
  'licenceClass',
  'state',
  'issuedOn',
  'expiresOn',
  'vehicle',
  'colour',
  'severity',
];

/** The values read from an image, in the order in which people compare them. */
export function readingFacts(reading: Reading): ReadFact[] {
  const read = reading as unknown as Record<string, { value: string; confidence: number } | undefined>;
  return order.flatMap((field) => (read[field] ? [{ field, ...read[field] }] : []));
}

export const isSure = ({ confidence }: ReadFact): boolean => confidence >= SURE;
