import type { TextLine } from '../ocr/read-picture.ts';
import { readAddress } from './address.ts';
import { cardLines } from './card-line.ts';
import { readDates } from './dates.ts';
import { readDocumentNumber } from './document-number.ts';
import { type Field, fieldFrom } from './field.ts';
import { type Card, valuesOf } from './label-value.ts';
import { findLabels } from './labels.ts';
import { readNames } from './names.ts';
import { stateNamed, usStates } from './us-states.ts';

/** Amazon Textract AnalyzeID's field names for a driving licence. */
export const idFieldNames = [
  'FIRST_NAME',
  'LAST_NAME',
  'MIDDLE_NAME',
  'SUFFIX',
  'CITY_IN_ADDRESS',
  'ZIP_CODE_IN_ADDRESS',
  'STATE_IN_ADDRESS',
  'STATE_NAME',
  'DOCUMENT_NUMBER',
  'EXPIRATION_DATE',
  'DATE_OF_BIRTH',
  'DATE_OF_ISSUE',
  'CLASS',
  'ID_TYPE',
  'ADDRESS',
] as const;
export type IdFieldName = (typeof idFieldNames)[number];

export interface IdAnalysis {
  /** Whether the picture shows an identity card. If not, every field is empty. */
  isIdCard: boolean;
  /** 0 to 100: the confidence that it is a card, regardless of its readable fields. */
  cardConfidence: number;
  fields: Record<IdFieldName, Field>;
}

const ABSENT: Field = { value: '', confidence: 0 };

/** Turns a card's text into fields, for any state and layout. */
export function parseCard(read: readonly TextLine[]): IdAnalysis {
  const lines = cardLines(read);
  const card: Card = { lines, labels: findLabels(lines) };
  const address = readAddress(card);
  const heading = lines.map((line) => stateNamed(line.text)).find((code) => code !== undefined);
  const state = address?.state.value ?? heading;
  const dates = readDates(card);
  const names = readNames(card, address);
  const number = readDocumentNumber(card, state);
  const type = idType(lines.map((line) => line.text).join('\n'));
  const evidence =
    (type ? 2 : 0) +
    (dates.birth ? 2 : 0) +
    (dates.expiry ? 1 : 0) +
    (number ? 1 : 0) +
    (address ? 1 : 0) +
    (heading ? 1 : 0);
  const isIdCard = evidence >= 4 && (dates.birth !== undefined || number !== undefined);
  const found: Partial<Record<IdFieldName, Field | undefined>> = isIdCard
    ? {
        FIRST_NAME: names.first,
        LAST_NAME: names.last,
        MIDDLE_NAME: names.middle,
        SUFFIX: names.suffix,
        ADDRESS: address?.street,
        CITY_IN_ADDRESS: address?.city,
        STATE_IN_ADDRESS: address?.state,
        ZIP_CODE_IN_ADDRESS: address?.zip,
        STATE_NAME: state ? { value: usStates[state]!.name, confidence: address?.state.confidence ?? 90 } : undefined,
        DOCUMENT_NUMBER: number,
        EXPIRATION_DATE: dates.expiry,
        DATE_OF_BIRTH: dates.birth,
        DATE_OF_ISSUE: dates.issue,
        CLASS: licenceClass(card),
        ID_TYPE: { value: type ?? 'DRIVER LICENSE FRONT', confidence: type ? 98 : 60 },
      }
    : {};
  const fields = Object.fromEntries(idFieldNames.map((name) => [name, found[name] ?? ABSENT]));
  // Two more pieces of evidence than needed leave no doubt.
  const cardConfidence = isIdCard ? Math.min(99, 51 + 8 * evidence) : 0;
  return { isIdCard, cardConfidence, fields: fields as Record<IdFieldName, Field> };
}

function idType(text: string): string | undefined {
  if (/DR[I1L]V(?:ER|ING)'?S?\s*L[I1]CEN[SC]E|OPERATOR'?S?\s*L[I1]C|DR[I1L]VER'?S?\s+L[I1]C/.test(text))
    return 'DRIVER LICENSE FRONT';
  if (/IDENTIF?ICATION\s*CARD|\bID(?:ENTITY)?\s*CARD/.test(text)) return 'ID CARD FRONT';
  return undefined;
}

function licenceClass(card: Card): Field | undefined {
  for (const label of card.labels.filter((one) => one.role === 'class')) {
    for (const line of valuesOf(card, label)) {
      const word = line.words.find((one) => /[A-Z0-9]/.test(one.text));
      if (word && /^[A-Z]{1,3}\d?$/.test(word.text)) return fieldFrom(word.text, [word]);
    }
  }
  return undefined;
}
