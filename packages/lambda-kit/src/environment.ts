import type * as z from 'zod';

/**
 * Parses the environment once, at load, so that a function with a missing variable fails at start and names it.
 * @example export const config = environment(z.object({ CLAIMS_TABLE: z.string().min(1) }));
 * @throws Error naming every variable that is missing or malformed.
 */
export function environment<T>(schema: z.ZodType<T>, source: NodeJS.ProcessEnv = process.env): T {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The function's environment is incomplete: ${faults.join('; ')}`);
}
