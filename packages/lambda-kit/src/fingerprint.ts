import { createHmac } from 'node:crypto';
import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import { kms } from './clients.ts';

export type FingerprintField = 'givenName' | 'familyName' | 'birthDate' | 'licenceNumber';
export type Fingerprint = (field: FingerprintField, value: string, customerId: string) => Promise<string>;

/**
 * Fingerprints personal values so that services can compare what they must not tell each other: HMAC-SHA-256 of the
 * normalised text under a key that KMS derives once per container. A licence number is printed without the customer,
 * so that its reuse by another customer shows.
 * @param keyId ARN of the platform's HMAC key
 * @returns a function from field, plain value and customer id to 64 hex digits
 */
export function fingerprints(keyId: string, client: () => Pick<KMSClient, 'send'> = kms): Fingerprint {
  let derived: Promise<Buffer> | undefined;
  return async (field, value, customerId) => {
    derived ??= deriveKey(keyId, client()).catch((error) => {
      derived = undefined;
      throw error;
    });
    const scope = field === 'licenceNumber' ? '' : customerId;
    return createHmac('sha256', await derived)
      .update(`${field}\n${scope}\n${normalised(field, value)}`)
      .digest('hex');
  };
}

/** What is compared: upper case without accents, spaces or punctuation. Dates are handed over as ISO dates. */
export function normalised(field: FingerprintField, value: string): string {
  const plain = value.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase();
  return field === 'birthDate' ? plain.trim() : plain.replace(/[^A-Z0-9]/g, '');
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
