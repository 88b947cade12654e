import { en } from '@claimstream/api-contract/words/en';
import { es } from '@claimstream/api-contract/words/es';
import { useEffect } from 'react';
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type * as z from 'zod';
import { useLanguage } from '../words/language.ts';
import { schemaResolver } from './schema-resolver.ts';

const words = { en, es };

/** A form with the schema of a request. Faults appear when the user leaves a step, and follow the chosen language. */
export function useSchemaForm<Values extends FieldValues>(
  schema: z.ZodType,
  defaultValues: DefaultValues<Values>,
): UseFormReturn<Values> {
  const language = useLanguage();
  const form = useForm<Values>({
    defaultValues,
    resolver: schemaResolver<Values>(schema, words[language]),
  });
  const { trigger, getFieldState, formState } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of language makes old words wrong
  useEffect(() => {
    const wrong = pathsOf(formState.errors).filter((path) => getFieldState(path as never).error);
    if (wrong.length > 0) void trigger(wrong as never);
  }, [language]);
  return form;
}

/** The paths of the fields with a fault. */
export function pathsOf(errors: object, above = ''): string[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (!error || typeof error !== 'object') return [];
    const path = `${above}${name}`;
    return 'message' in error && typeof error.message === 'string' ? [path] : pathsOf(error, `${path}.`);
  });
}
