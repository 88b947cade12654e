import * as z from 'zod';
import { BOTH, CONSUMER, NOBODY, PUBLISHER } from '../src/diff/change.ts';
import { compareSchema } from '../src/diff/compare-schema.ts';
import type { JsonSchema } from '../src/diff/json-schema.ts';
import { amount, changesBetween, eventWith, fieldChanges, id, type Told, text } from './changes.ts';

const meta = { title: 'Field', example: 'a', pii: 'none' } as const;
const number = z.number().meta(meta);
const string = z.string().meta(meta);
const oneOf = (...values: [string, ...string[]]) => z.enum(values).meta(meta);
const only = (value: string) => z.literal(value).meta(meta);
const car = z.object({ kind: only('car'), colour: text });
const licence = z.object({ kind: only('licence'), expiresOn: text });
const damage = z.object({ kind: only('damage'), severity: oneOf('minor', 'severe') });
const union = (...options: [z.ZodObject, ...z.ZodObject[]]) => z.discriminatedUnion('kind', options as never);

type Case = [kind: string, before: z.ZodType | undefined, after: z.ZodType | undefined, told: Told[]];
const cases: Case[] = [
  ['an optional field added', undefined, text.optional(), [['f', 'optional field added', NOBODY]]],
  ['a required field added', undefined, text, [['f', 'required field added', PUBLISHER]]],
  ['a required field removed', text, undefined, [['f', 'required field removed', CONSUMER]]],
  ['an optional field removed', text.optional(), undefined, [['f', 'optional field removed', CONSUMER]]],
  ['newly required', text.optional(), text, [['f', 'optional field required now', PUBLISHER]]],
  ['newly optional', text, text.optional(), [['f', 'required field optional now', CONSUMER]]],
  ['another type', string, z.boolean().meta(meta), [['f', 'type changed from string to boolean', BOTH]]],
  ['a value made a list', string, z.array(text).max(5).meta(meta), [['f', 'type changed from string to array', BOTH]]],
  ['integer made number', z.int().meta(meta), number, [['f', 'integer became number', CONSUMER]]],
  ['number made integer', number, z.int().meta(meta), [['f', 'number became integer', PUBLISHER]]],

  ['minimum raised', number.min(1), number.min(2), [['f', 'minimum narrowed from 1 to 2', PUBLISHER]]],
  ['minimum lowered', number.min(2), number.min(1), [['f', 'minimum widened from 2 to 1', CONSUMER]]],
  ['minimum added', number, number.min(0), [['f', 'minimum narrowed from none to 0', PUBLISHER]]],
  ['minimum removed', number.min(0), number, [['f', 'minimum widened from 0 to none', CONSUMER]]],
  ['zero refused', number.min(0), number.gt(0), [['f', 'minimum narrowed from 0 to above 0', PUBLISHER]]],
  ['an integer above 0 written as from 1', z.int().gt(0), z.int().min(1), []],
  ['maximum lowered', number.max(9), number.max(8), [['f', 'maximum narrowed from 9 to 8', PUBLISHER]]],
  ['maximum raised', number.max(8), number.max(9), [['f', 'maximum widened from 8 to 9', CONSUMER]]],
  ['maximum removed', z.int().max(8), z.int(), [['f', 'maximum widened from 8 to none', CONSUMER]]],
  ['a negative maximum', number.max(-2), number.max(-1), [['f', 'maximum widened from -2 to -1', CONSUMER]]],
  ['coarser steps', number.multipleOf(5), number.multipleOf(10), [['f', 'multipleOf changed from 5 to 10', PUBLISHER]]],
  ['finer steps', number.multipleOf(10), number.multipleOf(5), [['f', 'multipleOf changed from 10 to 5', CONSUMER]]],
  ['other steps', number.multipleOf(3), number.multipleOf(5), [['f', 'multipleOf changed from 3 to 5', BOTH]]],

  ['minLength raised', string.min(1), string.min(2), [['f', 'minLength narrowed from 1 to 2', PUBLISHER]]],
  ['minLength lowered', string.min(2), string.min(1), [['f', 'minLength widened from 2 to 1', CONSUMER]]],
  ['maxLength lowered', string.max(9), string.max(8), [['f', 'maxLength narrowed from 9 to 8', PUBLISHER]]],
  ['maxLength raised', string.max(8), string.max(9), [['f', 'maxLength widened from 8 to 9', CONSUMER]]],
  ['minItems raised', z.array(text), z.array(text).min(1), [['f', 'minItems narrowed from none to 1', PUBLISHER]]],
  ['minItems removed', z.array(text).min(1), z.array(text), [['f', 'minItems widened from 1 to none', CONSUMER]]],
  ['maxItems lowered', z.array(text).max(9), z.array(text).max(8), [['f', 'maxItems narrowed from 9 to 8', PUBLISHER]]],
  ['maxItems raised', z.array(text).max(8), z.array(text).max(9), [['f', 'maxItems widened from 8 to 9', CONSUMER]]],

  ['pattern added', string, string.regex(/^a$/), [['f', 'pattern ^a$ added', PUBLISHER]]],
  ['pattern removed', string.regex(/^a$/), string, [['f', 'pattern ^a$ removed', CONSUMER]]],
  ['pattern changed', string.regex(/^a$/), string.regex(/^b$/), [['f', 'pattern changed from ^a$ to ^b$', BOTH]]],
  ['format added', string, z.uuid().meta(meta), [['f', 'format uuid added', PUBLISHER]]],
  ['format removed', z.iso.date().meta(meta), string, [['f', 'format date removed', CONSUMER]]],
  ['format changed', z.iso.date(), z.iso.datetime(), [['f', 'format changed from date to date-time', BOTH]]],

  ['an enum value added', oneOf('a'), oneOf('a', 'b'), [['f', 'value "b" added', CONSUMER]]],
  ['an enum value removed', oneOf('a', 'b', 'c'), oneOf('a', 'c'), [['f', 'value "b" removed', PUBLISHER]]],
  ['enum values in another order', oneOf('a', 'b'), oneOf('b', 'a'), []],
  ['an enum made free text', oneOf('a', 'b'), string, [['f', 'any value now, not only "a", "b"', CONSUMER]]],
  ['free text made an enum', string, oneOf('a', 'b'), [['f', 'only "a", "b" now', PUBLISHER]]],
  ['a constant changed', only('a'), only('b'), [['f', 'value changed from "a" to "b"', BOTH]]],
  ['a constant turned into an enum', only('a'), oneOf('a', 'b'), [['f', 'value "b" added', CONSUMER]]],

  ['null allowed', text, text.nullable(), [['f', 'may be null now', CONSUMER]]],
  ['null refused', text.nullable(), text, [['f', 'may not be null any more', PUBLISHER]]],
  [
    'a bound of a nullable value',
    string.max(9).nullable(),
    string.max(8).nullable(),
    [['f', 'maxLength narrowed from 9 to 8', PUBLISHER]],
  ],

  ['a union member added', union(car), union(car, damage), [['f', 'alternative damage added', CONSUMER]]],
  ['a union member removed', union(car, damage), union(car), [['f', 'alternative damage removed', PUBLISHER]]],
  ['one object made a union', car, union(car, licence), [['f', 'alternative licence added', CONSUMER]]],
  ['union members in another order', union(car, damage), union(damage, car), []],
  [
    'a field of a union member',
    union(car, damage),
    union(car, damage.extend({ severity: oneOf('minor', 'severe', 'total') })),
    [['f<damage>.severity', 'value "total" added', CONSUMER]],
  ],
  [
    'a member for one more kind',
    union(car, damage),
    union(car.extend({ kind: oneOf('car', 'van') }), damage),
    [['f<car>.kind', 'value "van" added', CONSUMER]],
  ],
  [
    'another discriminator',
    union(car, damage),
    z.discriminatedUnion('type', [
      z.object({ type: only('car'), colour: text }),
      z.object({ type: only('damage'), severity: oneOf('minor', 'severe') }),
    ]),
    [['f', 'discriminator changed from kind to type', BOTH]],
  ],

  [
    'a field of an object',
    z.object({ a: text }),
    z.object({ a: text, b: text }),
    [['f.b', 'required field added', PUBLISHER]],
  ],
  [
    'a field of objects in a list in an object',
    z.object({ list: z.array(z.object({ deep: z.object({ a: text }) })) }),
    z.object({ list: z.array(z.object({ deep: z.object({ a: text.optional() }) })) }),
    [['f.list[].deep.a', 'required field optional now', CONSUMER]],
  ],
  [
    'a field of objects that may be absent or null',
    z.object({ a: text, b: text }).nullable().optional(),
    z.object({ a: text }).nullable().optional(),
    [['f.b', 'required field removed', CONSUMER]],
  ],

  [
    'a stricter data class',
    text,
    text.meta({ pii: 'pseudonym' }),
    [['f', 'personal-data class changed from none to pseudonym', NOBODY]],
  ],
  [
    'another title and example',
    text,
    text.meta({ title: 'Words', example: 'b' }),
    [['f', 'title and example changed', NOBODY]],
  ],
  [
    'a keyword that nobody understands',
    text,
    text.meta({ maxContains: 3 } as never),
    [['f', 'keyword maxContains changed, which cannot be judged', BOTH]],
  ],
];

it.each(cases)('%s', (_, before, after, told) => {
  expect(fieldChanges(before ? { f: before } : {}, after ? { f: after } : {})).toEqual(told);
});

describe('a renamed field', () => {
  it('is one removed and one added, each with a question', () => {
    expect(fieldChanges({ payoutCents: amount }, { paidOutCents: amount })).toEqual([
      ['payoutCents', 'required field removed, renamed? to paidOutCents', CONSUMER],
      ['paidOutCents', 'required field added, renamed? from payoutCents', PUBLISHER],
    ]);
  });

  it('raises no question if the types differ', () => {
    expect(fieldChanges({ old: amount }, { now: text }).map(([, what]) => what)).toEqual([
      'required field removed',
      'required field added',
    ]);
  });

  it('breaks even if the field was optional and still is', () => {
    expect(fieldChanges({ old: text.optional() }, { now: text.optional() })).toEqual([
      ['old', 'optional field removed, renamed? to now', CONSUMER],
      ['now', 'optional field added, renamed? from old', NOBODY],
    ]);
  });
});

describe('the envelope', () => {
  const schemaOf = (metadata: Record<string, JsonSchema>): JsonSchema => ({
    type: 'object',
    properties: { metadata: { type: 'object', properties: metadata, additionalProperties: false } },
  });

  it('is compared like any other object', () => {
    const [id, trace] = [{ type: 'string' }, { type: 'string', pattern: '^00' }];
    expect(compareSchema(schemaOf({ id, trace }), schemaOf({ id }), '')).toEqual([
      { field: 'metadata.trace', what: 'optional field removed', breaks: CONSUMER },
    ]);
  });
});

describe('a schema that no contract writes today', () => {
  it.each<[string, JsonSchema, JsonSchema, string]>([
    [
      'additionalProperties',
      { additionalProperties: false },
      { additionalProperties: {} },
      'keyword additionalProperties changed',
    ],
    ['$ref', { $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }, 'keyword $ref changed'],
    [
      'a list of types',
      { type: ['string', 'number'] },
      { type: 'string' },
      'type changed from string,number to string',
    ],
  ])('is breaking if %s changes', (_, before, after, what) => {
    expect(compareSchema(before, after, 'f')).toEqual([
      { field: 'f', what: expect.stringContaining(what), breaks: BOTH },
    ]);
  });

  it('with null in a list of types is one that may be null', () => {
    expect(compareSchema({ type: ['string', 'null'] }, { type: 'string' }, 'f')).toEqual([
      { field: 'f', what: 'may not be null any more', breaks: PUBLISHER },
    ]);
  });

  it('with alternatives without a discriminator is compared by equality', () => {
    const [text, number, flag] = [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }];
    expect(compareSchema({ anyOf: [text, number] }, { anyOf: [text, flag] }, 'f')).toEqual([
      { field: 'f', what: 'alternative boolean added', breaks: CONSUMER },
      { field: 'f', what: 'alternative number removed', breaks: PUBLISHER },
    ]);
  });
});

it('reports nothing if nothing changed', () => {
  const all = { a: text, b: union(car, damage), c: z.array(id).max(3).optional(), d: amount.nullable() };
  expect(changesBetween([eventWith(all)], [eventWith(all)])).toEqual([]);
});
