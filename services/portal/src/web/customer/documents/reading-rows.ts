import type { Reading } from '@claimstream/api-contract/documents/reading';
import type { Customer } from '../use-customer.ts';

/** Below it a reading may be wrong, and a person looks. */
const SURE = 0.8;

type Said = { driver?: Customer['driver']; colour?: string };

export interface ReadingRow {
  field: 'givenName' | 'familyName' | 'birthDate' | 'licenceNumber' | 'expiresOn' | 'vehicle' | 'colour' | 'severity';
  /** Absent where it could not be read. */
  read?: string;
  sure: boolean;
  /** What the customer said of it, where they were asked. */
  said?: string;
  /** Whether both say the same; absent where one is missing. */
  agrees?: boolean;
}

/** What was read from a picture beside what its customer said, in the order in which it is shown. */
export function readingRows(reading: Reading, { driver, colour }: Said): ReadingRow[] {
  if (reading.kind === 'licence') {
    return [
      row('givenName', reading.givenName, driver?.givenName),
      row('familyName', reading.familyName, driver?.familyName),
      row('birthDate', reading.birthDate, driver?.birthDate),
      row('licenceNumber', reading.licenceNumber, driver?.licence.number),
      row('expiresOn', reading.expiresOn),
    ];
  }
  const rows = [row('vehicle', reading.vehicle), row('colour', reading.colour, colour)];
  if (reading.kind === 'car') return rows;
  // From so close no car may be recognised, which nobody can confirm or take amiss.
  const damage = reading.severity ? [row('severity', reading.severity)] : [];
  return reading.vehicle.value === 'none' ? damage : [...rows, ...damage];
}

function row(
  field: ReadingRow['field'],
  read: { value: string; confidence: number } | undefined,
  said?: string,
): ReadingRow {
  return {
    field,
    read: read?.value,
    sure: (read?.confidence ?? 0) >= SURE,
    said,
    agrees: read && said !== undefined ? bare(read.value) === bare(said) : undefined,
  };
}

/** Cards are printed in capitals, without accents, and with spaces where people type none. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
