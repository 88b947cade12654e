import type * as z from 'zod';

/** A partner's message of an unknown form, with its faults. */
export interface Malformed {
  /** Each is a field and its rule, never a value: values may be personal. */
  faults: string[];
}

/** More of them would not help a reader. */
const MOST_FAULTS = 5;

export const malformed = (...faults: string[]): Malformed => ({ faults });

/** The names of the fields and their expected form, as far as a person needs them. */
export function malformedBy({ issues }: z.ZodError): Malformed {
  const faults = issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
  return { faults: faults.slice(0, MOST_FAULTS) };
}

/** For schema checks that compare fields: reports a fault at a field. */
export const faultsInto =
  (issues: z.core.$ZodRawIssue[]) =>
  (message: string, ...path: string[]): void => {
    issues.push({ code: 'custom', message, path, input: undefined });
  };

/** The JSON of a message, or the fault that it is not JSON. */
export function jsonOf(body: string): { json: unknown } | Malformed {
  try {
    return { json: JSON.parse(body) };
  } catch (error) {
    if (error instanceof SyntaxError) return malformed('no JSON');
    throw error;
  }
}
