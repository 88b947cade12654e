import type { Reading } from '@claimstream/api-contract/documents/reading';
import type { Customer } from '../use-customer.ts';

/** Below this confidence a reading may be wrong, and a person checks it. */
const SURE = 0.8;

type Said = { driver?: Customer['driver']; colour?: string };

export interface ReadingRow {
  field: 'givenName' | 'familyName' | 'birthDate' | 'licenceNumber' | 'expiresOn' | 'vehicle' | 'colour' | 'severity';
  /** Absent if it could not be read. */
  read?: string;
  sure: boolean;
  /** The customer's own value, if they were asked for one. */
  said?: string;
  /** Whether both values agree; absent if one is missing. */
  agrees?: boolean;
}

/** Rows that compare a picture's reading with the customer's values, in display order. */
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
  // A close-up may show no recognisable car. That needs no confirmation and is nobody's fault.
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

/** Makes texts comparable: cards are printed in capitals, without accents, and with spaces that people do not type. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
