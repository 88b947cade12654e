import type { WordKey } from '@claimstream/api-contract/words/en';
import { problemWords } from '@claimstream/api-contract/words/problem-words';
import { toNestErrors } from '@hookform/resolvers';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type * as z from 'zod';
import { withoutBlanks } from './without-blanks.ts';

type Faults = Record<string, { type: string; message: string }>;

/** The first fault of each field, under the field's path (`cars.0.vin`), in words for the user. */
export function faultsOf(schema: z.ZodType, values: unknown, words: Record<WordKey, string>): Faults {
  const parsed = schema.safeParse(withoutBlanks(values), { reportInput: true });
  const inWords = problemWords(words);
  const faults: Faults = {};
  for (const issue of parsed.error?.issues ?? []) {
    faults[issue.path.join('.')] ??= { type: issue.code, message: inWords(issue) };
  }
  return faults;
}

/** Validates a form by the schema of the request that it becomes. */
export const schemaResolver =
  <Values extends FieldValues>(schema: z.ZodType, words: Record<WordKey, string>): Resolver<Values> =>
  (values, _, options) => {
    const faults = faultsOf(schema, values, words);
    if (Object.keys(faults).length === 0) return { values, errors: {} };
    return { values: {}, errors: toNestErrors(faults as FieldErrors<Values>, options) as FieldErrors<Values> };
  };
