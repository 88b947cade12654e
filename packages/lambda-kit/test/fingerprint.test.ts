import './environment.ts';
import { createHmac } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import fc from 'fast-check';
import { type FingerprintField, fingerprints, normalised } from '../src/index.ts';

const KEY = 'arn:aws:kms:us-east-1:000000000000:key/7';
const clara = 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01';
const other = 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02';

/** A KMS that derives keys as KMS does, after `failures` failures. */
function kms(failures = 0, secret = 'platform secret') {
  const asked: unknown[] = [];
  const client = {
    send: async ({ input }: { input: { KeyId: string; Message: Uint8Array } }) => {
      asked.push(input);
      if (asked.length <= failures) throw new Error('KMS is not there');
      return { Mac: createHmac('sha256', secret).update(input.KeyId).update(input.Message).digest() };
    },
  } as unknown as Pick<KMSClient, 'send'>;
  return { asked, hash: fingerprints(KEY, () => client) };
}

const fields: FingerprintField[] = ['givenName', 'familyName', 'birthDate', 'licenceNumber'];
const names = fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: 12 });

describe('a fingerprint', () => {
  it('is 64 hex digits, the same for the same value, and reveals nothing of it', async () => {
    const { hash } = kms();
    const seen = await hash('familyName', 'Roe', clara);
    expect(seen).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash('familyName', 'Roe', clara)).toBe(seen);
    expect(await kms().hash('familyName', 'Roe', clara)).toBe(seen);
    expect(await kms(0, 'another secret').hash('familyName', 'Roe', clara)).not.toBe(seen);
  });

  it('differs for another value, field or customer', async () => {
    const { hash } = kms();
    const hashes = await Promise.all([
      hash('familyName', 'Roe', clara),
      hash('familyName', 'Doe', clara),
      hash('givenName', 'Roe', clara),
      hash('familyName', 'Roe', other),
    ]);
    expect(new Set(hashes).size).toBe(4);
  });

  it.each(['licenceNumber', 'ssn', 'vin', 'plate'] as const)(
    'of a %s is the same for every customer, so that its reuse shows',
    async (field) => {
      const { hash } = kms();
      expect(await hash(field, 'D1234567', clara)).toBe(await hash(field, 'd-123 4567', other));
    },
  );

  it('gets its key from KMS once, however many values come at the same time', async () => {
    const { asked, hash } = kms();
    await Promise.all(fields.map((field) => hash(field, 'x', clara)));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ KeyId: KEY, MacAlgorithm: 'HMAC_SHA_256' });
  });

  it('asks again after KMS failed', async () => {
    const { hash } = kms(1);
    await expect(hash('familyName', 'Roe', clara)).rejects.toThrow('KMS is not there');
    expect(await hash('familyName', 'Roe', clara)).toBe(await kms().hash('familyName', 'Roe', clara));
  });
});

describe('the compared text', () => {
  it.each<[FingerprintField, string, string]>([
    ['ssn', '219-09-9999', '219099999'],
    ['vin', ' 4t1bf1fk2cu000001 ', '4T1BF1FK2CU000001'],
    ['plate', 'clm 4821', 'CLM4821'],
    ['plate', '8OB-1S0', '8OB1S0'],
    ['familyName', 'Müller', 'MULLER'],
    ['familyName', "O'Neil-Smith", 'ONEIL SMITH'],
    ['familyName', 'Łukasz Øre', 'LUKASZORE'],
    ['familyName', 'Straße', 'STRASSE'],
    ['familyName', 'R0E', 'ROE'],
    ['familyName', 'King, Jr.', 'KING'],
    ['familyName', 'King III', 'KING'],
    ['givenName', 'Jane Mary', 'JANE'],
    ['givenName', '  jane', 'Jane Q.'],
    ['givenName', 'Mary-Ann', 'MARY ANN'],
    ['licenceNumber', 'D-123 4567', 'D1234567'],
    ['licenceNumber', 'DO1I5SBZ', 'D0115582'],
    ['birthDate', ' 1990-02-28 ', '1990-02-28'],
  ])('of a %s, %p is %p', (field, one, same) => {
    expect(normalised(field, one)).toBe(normalised(field, same));
  });

  it.each<[FingerprintField, string, string]>([
    ['familyName', 'Roe', 'Doe'],
    ['familyName', 'Juni', 'Jun'],
    ['licenceNumber', 'D123 IV', 'D123'],
    ['familyName', '王', '李'],
    ['familyName', 'Иванов', 'Петров'],
    ['familyName', 'काल', 'कील'],
    ['givenName', 'Jane', 'Janet'],
    ['licenceNumber', 'D1234567', 'E1234567'],
    ['birthDate', '1990-02-28', '1990-02-27'],
  ])('of a %s, %p is not %p', (field, one, different) => {
    expect(normalised(field, one)).not.toBe(normalised(field, different));
  });

  it('does not depend on case, accents or characters between letters', () => {
    const between = fc.constantFrom('', ' ', '-', "'", '.', '\u0301');
    fc.assert(
      fc.property(names, between, fc.boolean(), (name, mark, lower) => {
        const written = [...name].join(mark);
        const cased = lower ? written.toLowerCase() : written;
        for (const field of ['familyName', 'licenceNumber'] as const)
          expect(normalised(field, cased)).toBe(normalised(field, name));
      }),
    );
  });

  it('stays the same when it is normalised again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string({ unit: 'grapheme' }), (field, value) => {
        const once = normalised(field, value);
        expect(normalised(field, once)).toBe(once);
      }),
    );
  });

  it('is never empty for a written value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string({ unit: 'grapheme' }), (field, value) => {
        fc.pre(value.trim() !== '');
        expect(normalised(field, value)).not.toBe('');
      }),
    );
  });
});
