import * as z from 'zod';
import { type Detection, LIKELY, SURE } from './labels.ts';

/** The used part of AnalyzeID's answer. Confidences are 0 to 100. */
export interface CardAnswer {
  IdentityDocuments?: {
    IdentityDocumentFields?: {
      Type?: { Text?: string };
      ValueDetection?: { Text?: string; Confidence?: number; NormalizedValue?: { Value?: string } };
    }[];
  }[];
}

interface ReadValue {
  value: string;
  /** 0 to 1. */
  confidence: number;
}

/**
 * The values on a card, in plain text. The function that reads them stores them in the service's table and hands out hashes.
 */
export interface LicenceCard {
  documents: number;
  idType?: ReadValue;
  givenName?: ReadValue;
  middleName?: ReadValue;
  familyName?: ReadValue;
  birthDate?: ReadValue;
  licenceNumber?: ReadValue;
  licenceClass?: ReadValue;
  state?: ReadValue;
  issuedOn?: ReadValue;
  expiresOn?: ReadValue;
}

export type LicenceRefusal = 'NOT_A_LICENCE' | 'MULTIPLE_DOCUMENTS' | 'UNREADABLE';

const IsoDate = z.iso.date();
const texts = {
  idType: 'ID_TYPE',
  givenName: 'FIRST_NAME',
  middleName: 'MIDDLE_NAME',
  familyName: 'LAST_NAME',
  licenceNumber: 'DOCUMENT_NUMBER',
  licenceClass: 'CLASS',
  state: 'STATE_NAME',
} as const;
const dates = { birthDate: 'DATE_OF_BIRTH', issuedOn: 'DATE_OF_ISSUE', expiresOn: 'EXPIRATION_DATE' } as const;

/** Takes the values from an answer. A value without a letter or digit, and an invalid date, count as unread. */
export function licenceCardOf({ IdentityDocuments: documents = [] }: CardAnswer): LicenceCard {
  const fields = documents[0]?.IdentityDocumentFields ?? [];
  const read = (name: string) => fields.find(({ Type }) => Type?.Text === name)?.ValueDetection;
  const card: LicenceCard = { documents: documents.length };
  for (const [field, name] of Object.entries(texts) as [keyof typeof texts, string][]) {
    const found = read(name);
    const value = found?.Text?.trim() ?? '';
    if (/[\p{L}\p{N}]/u.test(value)) card[field] = { value, confidence: confidenceOf(found) };
  }
  for (const [field, name] of Object.entries(dates) as [keyof typeof dates, string][]) {
    const found = read(name);
    const value = found?.NormalizedValue?.Value?.slice(0, 10) ?? '';
    if (IsoDate.safeParse(value).success) card[field] = { value, confidence: confidenceOf(found) };
  }
  return { ...card, givenName: doubted(card.givenName), familyName: doubted(card.familyName) };
}

const DOUBTFUL = 0.5;

/** Names have no digits, and a lone letter in one is likelier a stray mark, however sure the reader was. */
function doubted(name: ReadValue | undefined): ReadValue | undefined {
  if (!name || !/\d|(?:^|\s)\p{L}\.?(?:\s|$)/u.test(name.value)) return name;
  return { ...name, confidence: Math.min(DOUBTFUL, name.confidence) };
}

const confidenceOf = (found: { Confidence?: number } | undefined) =>
  Math.min(1, Math.max(0, (found?.Confidence ?? 0) / 100));

/** Why a picture cannot serve as a licence. The declared kind counts unless card or classifier contradict it. */
export function refuseLicence(card: LicenceCard, { vehicle, cards }: Detection): LicenceRefusal | undefined {
  if (card.documents > 1 || cards.count > 1) return 'MULTIPLE_DOCUMENTS';
  if (card.idType && card.idType.confidence >= SURE && !card.idType.value.startsWith('DRIVER LICENSE')) {
    return 'NOT_A_LICENCE';
  }
  const { givenName, familyName, birthDate, licenceNumber, expiresOn } = card;
  const read = [givenName, familyName, birthDate, licenceNumber, expiresOn].filter(Boolean).length;
  const vehicleSeen = vehicle?.confidence ?? 0;
  if (vehicleSeen >= SURE && vehicleSeen > cards.confidence && read < 3) return 'NOT_A_LICENCE';
  if (read === 0 && cards.confidence < LIKELY) return 'NOT_A_LICENCE';
  return !licenceNumber && !givenName && !familyName ? 'UNREADABLE' : undefined;
}
