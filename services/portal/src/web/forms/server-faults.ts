import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../api/problem.ts';

type FieldFault = ApiProblem['errors'][number];

/**
 * Puts what a server says of fields beside them.
 * @param wordsOf what is said of a fault; the server's own words unless given
 * @returns the first field of the form that is wrong, or nothing where the refusal is about none
 */
export function showServerFaults<Values extends FieldValues>(
  error: unknown,
  { setError }: UseFormReturn<Values>,
  wordsOf: (fault: FieldFault) => string = ({ problem }) => problem,
): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const named = error.errors.filter(({ field }) => field !== '');
  for (const fault of named) setError(fault.field as never, { type: 'server', message: wordsOf(fault) });
  return named[0]?.field;
}
