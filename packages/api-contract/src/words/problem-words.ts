import type * as z from 'zod';
import type { WordKey } from './en.ts';

type Words = Record<WordKey, string>;
type Facts = Readonly<Record<string, unknown>> & { code: z.core.$ZodIssue['code'] };

/**
 * Words for a fault found with `reportInput`: a fault that a schema named by key (`.regex(…, 'vin')`) gets that key's words, any other
 * the words of its kind.
 * @example problemWords(en)({ code: 'too_small', origin: 'string', minimum: 1, … }) // 'Fill in this field.'
 */
export const problemWords = (words: Words) => (issue: z.core.$ZodIssue) => {
  const facts = issue as unknown as Facts;
  const named = Object.hasOwn(words, issue.message) ? (issue.message as WordKey) : undefined;
  return words[named ?? kindOf(facts)].replace(/\{(\w+)\}/g, (_, name: string) => shownAs(facts[name]));
};

const shownAs = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));

function kindOf(issue: Facts): WordKey {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return 'missing';
      return issue.expected === 'int' ? 'wholeNumber' : issue.expected === 'number' ? 'number' : 'missing';
    case 'invalid_value':
    case 'invalid_union':
      return 'choose';
    case 'too_small':
      if (issue.origin === 'array') return 'tooFew';
      if (issue.origin === 'string') return issue.minimum === 1 ? 'missing' : 'tooShort';
      return 'tooSmall';
    case 'too_big':
      if (issue.origin === 'array') return 'tooMany';
      return issue.origin === 'string' ? 'tooLong' : 'tooLarge';
    case 'invalid_format':
      if (issue.input === '') return 'missing';
      return issue.format === 'date' ? 'date' : issue.format === 'time' ? 'time' : 'unusable';
    case 'unrecognized_keys':
      return 'unknownField';
    default:
      return 'unusable';
  }
}
