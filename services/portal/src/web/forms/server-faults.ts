import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ApiProblem } from '../api/problem.ts';

type FieldFault = ApiProblem['errors'][number];

/**
 * Shows a server's faults beside their fields.
 * @param wordsOf the words for a fault; by default the server's own
 * @returns the first wrong field of the form, or undefined if the refusal is about no field
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
