import { createHmac } from 'node:crypto';
import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import { kms } from './clients.ts';

export type FingerprintField =
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'licenceNumber'
  | 'ssn'
  | 'vin'
  | 'plate'
  /** A whole name, for searches by name; see `nameFingerprints`. */
  | 'personName';

/** Values that belong to one person or car: hashed without the customer id, so that their reuse by another customer shows. */
const unscoped: readonly FingerprintField[] = ['licenceNumber', 'ssn', 'vin', 'plate', 'personName'];
/** Typed and never read from an image, so look-alikes are not folded: that would make different values equal. */
const typed: readonly FingerprintField[] = ['ssn', 'vin', 'plate'];
export type Fingerprint = (field: FingerprintField, value: string, customerId: string) => Promise<string>;

/**
 * Fingerprints personal values so that services can compare values that they must not share: HMAC-SHA-256 of the
 * normalised text under a key that KMS derives once per container. Numbers of a person or car are hashed without the
 * customer id, so that their reuse by another customer shows.
 * @param keyId ARN of the platform's HMAC key
 * @returns a function from field, plain value and customer id to 64 hex digits; it throws KMS's error and asks again at the next call
 * @example await fingerprints(keyArn)('familyName', 'Roe', customerId);
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
 */
export function fingerprints(keyId: string, client: () => Pick<KMSClient, 'send'> = kms): Fingerprint {
  let derived: Promise<Buffer> | undefined;
  return async (field, value, customerId) => {
    derived ??= deriveKey(keyId, client()).catch((error) => {
      derived = undefined;
      throw error;
    });
    const scope = unscoped.includes(field) ? '' : customerId;
    return createHmac('sha256', await derived)
      .update(`${field}\n${scope}\n${normalised(field, value)}`)
      .digest('hex');
  };
}

/** OCR confusions: characters that an image reader takes for each other. Both sides of a comparison are folded the same way. */
const DIGITS_READ_AS_LETTERS: Record<string, string> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };
const LETTERS_READ_AS_DIGITS: Record<string, string> = { O: '0', Q: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };
/** Letters that are not a base letter with a mark, as cards print them. */
const FOREIGN_LETTERS: Record<string, string> = { Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'TH', ẞ: 'SS' };

/** Cards print it behind either name, or in its own field. */
const NAME_SUFFIX = /[\s,]+(JR|SR|II|III|IV)\.?$/;

/**
 * The text to compare: upper case without accents, spaces or punctuation; only the first of the given names, because cards
 * differ in how they print the others; family names without a suffix. Birth dates are ISO dates. Letters of a script that
 * cards do not print stay as they are, so that two such names are not equal just because they have no Latin letter.
 */
export function normalised(field: FingerprintField, value: string): string {
  if (field === 'personName') return value; // made of normalised parts
  const plain = value.normalize('NFKD').toUpperCase().trim();
  if (field === 'birthDate') return plain;
  const part = comparedPart(field, plain);
  const latin = part.replace(/[ÆŒØŁĐÐÞẞ]/g, (letter) => FOREIGN_LETTERS[letter]!);
  const letters = latin.replace(/[^A-Z0-9]/g, '') || part.replace(/\s/g, '').normalize('NFKD');
  if (typed.includes(field)) return letters;
  const folds = field === 'licenceNumber' ? LETTERS_READ_AS_DIGITS : DIGITS_READ_AS_LETTERS;
  return letters.replace(/./g, (character) => folds[character] ?? character);
}

function comparedPart(field: FingerprintField, plain: string): string {
  if (field === 'familyName') return plain.replace(NAME_SUFFIX, '');
  // Cards print Mary-Ann with and without the hyphen.
  return (field === 'givenName' && plain.split(/[\s\p{Pd}]+/u).find(Boolean)) || plain;
}

async function deriveKey(keyId: string, client: Pick<KMSClient, 'send'>): Promise<Buffer> {
  const { Mac } = await client.send(
    new GenerateMacCommand({
      KeyId: keyId,
      MacAlgorithm: 'HMAC_SHA_256',
      Message: Buffer.from('claimstream fingerprint v1'),
    }),
  );
  if (!Mac) throw new Error('KMS answered without a MAC');
  return Buffer.from(Mac);
}
