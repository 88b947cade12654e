import * as z from 'zod';
import { en } from '../src/words/en.ts';
import { es } from '../src/words/es.ts';
import { problemWords } from '../src/words/problem-words.ts';

/** The words for the first fault of a value. */
const said = (schema: z.ZodType, value: unknown, words: Parameters<typeof problemWords>[0] = en) =>
  problemWords(words)(schema.safeParse(value, { reportInput: true }).error!.issues[0]!);

describe('a fault in words', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['an absent text', z.string(), undefined, en.missing],
    ['an empty text', z.string().min(1), '', en.missing],
    ['a short text', z.string().min(4), 'abc', 'Enter at least 4 characters.'],
    ['a long text', z.string().max(2), 'abc', 'Enter at most 2 characters.'],
    ['a small number', z.number().min(3), 2, 'Enter 3 or more.'],
    ['a fraction', z.int(), 1.5, en.wholeNumber],
    ['a text for a number', z.number(), 'x', en.number],
    ['a day that does not exist', z.iso.date(), '2026-02-30', en.date],
    ['an unknown option', z.enum(['a', 'b']), 'c', en.choose],
    ['an empty list', z.array(z.string()).min(1), [], 'Add at least 1.'],
    ['an unknown field', z.strictObject({}), { extra: 1 }, 'Remove these unknown fields: extra.'],
    ['a pattern that the schema names', z.string().regex(/^\d{5}$/, 'zip'), 'x', en.zip],
    ['a pattern without a name', z.string().regex(/^\d{5}$/), 'x', en.unusable],
  ])('%s', (_, schema, value, words) => {
    expect(said(schema, value)).toBe(words);
  });

  it('has words in another language', () => {
    expect(said(z.string().min(4), 'abc', es)).toBe('Escriba al menos 4 caracteres.');
  });

  it('keeps the same placeholders in every language', () => {
    const places = (words: Record<string, string>) =>
      Object.entries(words).map(([key, text]) => [key, text.match(/\{\w+\}/g)]);
    expect(places(es)).toEqual(places(en));
  });
});
