import type { Reading } from '@claimstream/api-contract/documents/reading';

/** Below this a person should compare with the picture: the rules of fraud ask a person there as well. */
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

/** What was read from an image, field by field in the order in which people compare it. */
export function readingFacts(reading: Reading): ReadFact[] {
  const read = reading as unknown as Record<string, { value: string; confidence: number } | undefined>;
  return order.flatMap((field) => (read[field] ? [{ field, ...read[field] }] : []));
}

export const isSure = ({ confidence }: ReadFact): boolean => confidence >= SURE;
