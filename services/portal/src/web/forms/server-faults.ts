import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../api/problem.ts';

/**
 * Puts what a server says of fields beside them.
 * @returns the first field of the form that is wrong, or nothing where the refusal is about none
 */
export function showServerFaults<Values extends FieldValues>(
  error: unknown,
  { setError }: UseFormReturn<Values>,
): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const named = error.errors.filter(({ field }) => field !== '');
  for (const { field, problem } of named) setError(field as never, { type: 'server', message: problem });
  return named[0]?.field;
}
