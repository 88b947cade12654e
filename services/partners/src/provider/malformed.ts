import type * as z from 'zod';

/** A partner's message that is none that this service knows, and what is wrong with it. */
export interface Malformed {
  /** Each a field and its rule, never a value: they may be personal. */
  faults: string[];
}

/** More say no more to whoever looks. */
const MOST_FAULTS = 5;

export const malformed = (...faults: string[]): Malformed => ({ faults });

/** The names of the fields and what they should be, as far as a person needs to see what is wrong. */
export function malformedBy({ issues }: z.ZodError): Malformed {
  const faults = issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
  return { faults: faults.slice(0, MOST_FAULTS) };
}

/** For checks of a schema that compare fields: notes what is wrong, at a field. */
export const faultsInto =
  (issues: z.core.$ZodRawIssue[]) =>
  (message: string, ...path: string[]): void => {
    issues.push({ code: 'custom', message, path, input: undefined });
  };

/** The JSON of a message, or that it is none. */
export function jsonOf(body: string): { json: unknown } | Malformed {
  try {
    return { json: JSON.parse(body) };
  } catch (error) {
    if (error instanceof SyntaxError) return malformed('no JSON');
    throw error;
  }
}
