import fc from 'fast-check';
import * as z from 'zod';
import * as catalogue from '../generated/catalogue.ts';
import { plainFields } from '../generated/plain-fields.ts';
import { fields } from '../src/index.ts';
import { onlyFields, plainFieldsOf, plainKey } from '../src/plain-fields.ts';

it.each(Object.values(catalogue))('$name: every sample without what relates to a person', (contract) => {
  const shown = contract.samples.map((sample) => onlyFields(sample, plainFields[plainKey(contract)]!));
  const text = JSON.stringify(shown);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|(ab){32}|po_1a2b3c/);
});

it('keeps nested fields and lists, empty ones too, and drops objects that have no field left', () => {
  const { DocumentProcessed, CustomerDocumentUpdated, CustomerAccepted } = catalogue;
  expect(onlyFields(DocumentProcessed.samples[0]!, plainFieldsOf(DocumentProcessed))).toEqual({
    attempt: 1,
    imageVersion: 'v1',
    reading: {
      kind: 'licence',
      expiresOn: '2039-01-01',
      fingerprints: { licenceNumber: { confidence: 0.97 } },
    },
  });
  expect(onlyFields(CustomerDocumentUpdated.samples[0]!, plainFieldsOf(CustomerDocumentUpdated))).toEqual({
    kind: 'licence',
    status: 'cleared',
    reasons: [],
  });
  expect(onlyFields(CustomerAccepted.samples[0]!, plainFieldsOf(CustomerAccepted))).toEqual({ licenceState: 'AZ' });
});

it('treats a field as sensitive if it is so in one alternative', () => {
  const data = z.object({
    one: z.discriminatedUnion('kind', [
      z.object({ kind: fields.ofKind('car'), value: fields.flag('plain here') }),
      z.object({ kind: fields.ofKind('licence'), value: fields.fingerprint('hashed here') }),
    ]),
  });
  expect(plainFieldsOf({ data })).toEqual(['one.kind']);
});

it('shows no field that the contract does not name', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      expect(onlyFields(data as Record<string, unknown>, [])).toEqual({});
    }),
  );
});
