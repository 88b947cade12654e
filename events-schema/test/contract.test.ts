import { createRequire } from 'node:module';
import fc from 'fast-check';
import * as z from 'zod';
import * as catalogue from '../generated/catalogue.ts';
import { contractFaults } from '../src/contract-faults.ts';
import { definedEvents } from '../src/contracts.ts';
import { defineEvent } from '../src/define-event.ts';
import { createEvent, fields } from '../src/index.ts';
import { goldenSamples } from '../src/samples.ts';

const patterns: Record<string, unknown> = createRequire(import.meta.url)('../patterns.cjs');

const context = {
  causationId: '7b1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a03',
  correlationId: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  occurredAt: '2026-03-01T12:00:00.000Z',
};

describe.each(Object.entries(catalogue))('%s', (key, contract) => {
  it('is pinned by its pattern to source, name and major version', () => {
    expect(patterns[key]).toEqual({
      source: [`${contract.owner}.service`],
      'detail-type': [contract.name],
      detail: { metadata: { version: [contract.version] } },
    });
  });

  it('has one of its data fields as subject, and a one-line description', () => {
    expect(contract.data.shape).toHaveProperty(contract.subject);
    expect(contract.description).toMatch(/^[A-Z].{9,99}[^.]$/);
    expect(contract.name).toMatch(/^([A-Z][a-z]+\.)+[A-Z][a-z]+$/);
    expect(contract.samples.length).toBeGreaterThan(0);
  });

  it.each(goldenSamples(contract).valid)('accepts its golden $name when published and when consumed', ({ detail }) => {
    expect(contract.published.parse(detail)).toEqual(detail);
    expect(contract.consumed.parse(detail)).toEqual(detail);
  });

  it.each(goldenSamples(contract).invalid)('refuses a detail $name', ({ detail }) => {
    expect(contract.published.safeParse(detail).success).toBe(false);
    expect(contract.consumed.safeParse(detail).success).toBe(false);
  });

  it('refuses an unknown field when published and drops it when consumed', () => {
    const [sample] = goldenSamples(contract).valid as unknown as [{ detail: { metadata: object; data: object } }];
    const widened = { ...sample.detail, data: { ...sample.detail.data, addedLater: 1 } };
    expect(contract.published.safeParse(widened).success).toBe(false);
    expect(contract.consumed.parse(widened)).toEqual(sample.detail);
  });
});

it('is complete without a list: each event is found from its file', async () => {
  const events = await definedEvents();
  expect(Object.fromEntries(events.map(({ exportName, contract }) => [exportName, contract]))).toEqual({
    ...catalogue,
  });
  expect(events.find(({ exportName }) => exportName === 'ClaimClosed')).toMatchObject({
    folder: 'claims',
    file: 'claims/claim-closed.ts',
  });
});

describe('the faults of a definition', () => {
  const faultsOf = (
    field: z.ZodType,
    { version = 1, exportName = 'ThingHappened', folder = 'claims', samples = [{ field: 'a' }] as object[] } = {},
  ) =>
    contractFaults(
      defineEvent({
        name: 'Thing.Happened',
        version,
        owner: 'claims',
        description: 'for this test',
        subject: 'field',
        data: z.object({ field }),
        samples: samples as never[],
      }),
      exportName,
      folder,
    );
  const plain = z.string().meta({ pii: 'none' });

  it('are none where all is well', () => {
    expect(faultsOf(plain)).toEqual([]);
    expect(faultsOf(plain, { version: 2, exportName: 'ThingHappenedV2' })).toEqual([]);
  });

  it('name an event without a sample', () => {
    expect(faultsOf(plain, { samples: [] })).toEqual(['Thing.Happened has no golden sample']);
  });

  it('name an owner that is not the folder', () => {
    expect(faultsOf(plain, { folder: 'fraud' })).toEqual([
      'Thing.Happened is owned by claims, and its file is in the folder of fraud',
    ]);
  });

  it('name an export whose name differs from the event or hides its major', () => {
    expect(faultsOf(plain, { exportName: 'ThingDone' })).toEqual([
      'Thing.Happened, version 1, is exported as ThingDone, not ThingHappened',
    ]);
    expect(faultsOf(plain, { version: 2 })).toEqual([
      'Thing.Happened, version 2, is exported as ThingHappened, not ThingHappenedV2',
    ]);
  });

  it('name a field without a personal-data class', () => {
    expect(faultsOf(z.string())).toEqual([
      'Thing.Happened: field field names no personal-data class in its .meta({ pii })',
    ]);
  });

  it('name personal data, nested ones included', () => {
    const nested = z.array(z.object({ birthDate: z.string().meta({ pii: 'personal' }) })).optional();
    expect(faultsOf(nested)).toEqual([
      'Thing.Happened: field field[].birthDate is personal data and must not travel in an event',
    ]);
  });

  it.each([
    ['anything', z.unknown()],
    ['a record', z.record(z.string(), z.string())],
    ['the result of a transformation', z.string().transform((text) => text)],
  ])('name %s, in which anything could travel', (_, field) => {
    expect(faultsOf(field.meta({ pii: 'none' }))).toEqual([expect.stringContaining('not a ')]);
  });
});

describe('a rule that a JSON Schema cannot say', () => {
  const text = z.string().max(9).meta({ pii: 'none' });
  const faultsWith = (data: z.ZodObject) =>
    contractFaults(
      defineEvent({
        name: 'Thing.Happened',
        version: 1,
        owner: 'claims',
        description: 'for this test',
        subject: 'field',
        data,
        samples: [{}],
      } as never),
      'ThingHappened',
      'claims',
    );

  it.each<[string, string, z.ZodObject]>([
    ['a refinement', 'field', z.object({ field: text.refine((value) => value !== 'a') })],
    ['a refinement of the whole', 'data', z.object({ field: text }).refine(() => true)],
    ['trimming', 'field', z.object({ field: text.trim() })],
    ['a strict object, which would refuse a field that is added later', 'data', z.strictObject({ field: text })],
    ['an object that lets unknown fields through', 'one', z.object({ one: z.looseObject({ field: text }) })],
    ['coercion', 'field', z.object({ field: z.coerce.number().meta({ pii: 'none' }) })],
    [
      'one in a list of optional objects',
      'list[].field',
      z.object({ list: z.array(z.object({ field: text.trim() })).optional() }),
    ],
    [
      'one in an alternative',
      'one.field',
      z.object({ one: z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), field: text.trim() })]) }),
    ],
  ])('is named: %s', (_, path, data) => {
    expect(faultsWith(data)).toEqual([
      `Thing.Happened: field ${path} has a rule that its JSON Schema cannot say: refine, trim, coerce, strictObject and the like`,
    ]);
  });
});

describe('an unknown field', () => {
  const colour = z.object({ colour: fields.colour });
  const { published, consumed } = defineEvent({
    name: 'Car.Seen',
    version: 1,
    owner: 'documents',
    description: 'A car was seen',
    subject: 'documentId',
    data: z.object({
      documentId: fields.documentId,
      plain: colour,
      list: z.array(colour),
      maybe: colour.optional(),
      none: colour.nullable(),
      one: z.discriminatedUnion('kind', [colour.extend({ kind: fields.ofKind('car') })]),
    }),
    samples: [],
  });
  const red = { colour: 'red' };
  const data = {
    documentId: 'e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04',
    plain: red,
    list: [red],
    maybe: red,
    none: red,
    one: { kind: 'car', ...red },
  };
  const metadata = { id: context.causationId, version: 1, ...context };
  const detailOf = (so: object) => ({ metadata, data: { ...data, ...so } });

  it.each([
    ['an object', { plain: { ...red, more: 1 } }],
    ['an object of a list', { list: [red, { ...red, more: 1 }] }],
    ['an optional object', { maybe: { ...red, more: 1 } }],
    ['an object that may be null', { none: { ...red, more: 1 } }],
    ['an alternative', { one: { ...data.one, more: 1 } }],
  ])('of %s is refused when published and dropped when consumed', (_, so) => {
    expect(published.safeParse(detailOf({})).success).toBe(true);
    expect(published.safeParse(detailOf(so)).success).toBe(false);
    expect(JSON.stringify(consumed.parse(detailOf(so)))).not.toContain('more');
  });

  it('beside the data, or in the metadata, is treated the same way', () => {
    const detail = detailOf({});
    for (const wider of [
      { ...detail, more: 1 },
      { ...detail, metadata: { ...metadata, more: 1 } },
    ]) {
      expect(published.safeParse(wider).success).toBe(false);
      expect(consumed.parse(wider)).toEqual(detail);
    }
  });
});

describe('createEvent', () => {
  it('gives the same id to the same causation, name and subject, and another to any other', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (causationId, otherCausation) => {
        const data = catalogue.CustomerSubmitted.samples[0]!;
        const id = (from: string) =>
          createEvent(catalogue.CustomerSubmitted, data, { ...context, causationId: from }).detail.metadata.id;
        expect(id(causationId)).toBe(id(causationId));
        if (causationId !== otherCausation) expect(id(causationId)).not.toBe(id(otherCausation));
      }),
    );
  });

  it('gives another id to another subject or event of the same causation', () => {
    const data = catalogue.ClaimDenied.samples[0]!;
    const ids = [
      createEvent(catalogue.ClaimDenied, data, context),
      createEvent(catalogue.ClaimDenied, { ...data, claimId: data.policyId }, context),
      createEvent(catalogue.ClaimReviewRequested, data, context),
    ].map(({ detail }) => detail.metadata.id);
    expect(new Set(ids).size).toBe(3);
  });

  it('refuses data outside the contract', () => {
    const data = { ...catalogue.CustomerSubmitted.samples[0]!, ssn: '123-45-6789' };
    expect(() => createEvent(catalogue.CustomerSubmitted, data, context)).toThrow(z.ZodError);
  });
});
