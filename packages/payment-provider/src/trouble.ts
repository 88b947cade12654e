import * as z from 'zod';

/** The company's faulty answer, and how often it is given. */
export const Trouble = z.strictObject({
  status: z.int().min(400).max(599),
  times: z.int().min(0).max(1_000),
  /** Seconds, as a `retry-after` header. */
  retry_after: z.int().min(0).optional(),
  /** Milliseconds of delay before an answer. */
  after_ms: z.int().min(0).max(60_000).optional(),
});
export type Trouble = z.infer<typeof Trouble>;

/** Faults on command: the next calls of an API get an error. */
export class Troubles {
  #expected: Trouble | undefined;

  expect(trouble: Trouble): Trouble {
    this.#expected = trouble;
    return trouble;
  }

  /** The answer to the next call, if it is to be an error. */
  async next(): Promise<{ status: number; body: unknown; headers: Record<string, string> } | undefined> {
    const trouble = this.#expected;
    if (!trouble || trouble.times === 0) return undefined;
    trouble.times -= 1;
    if (trouble.after_ms) await new Promise((resolve) => setTimeout(resolve, trouble.after_ms));
    const headers = trouble.retry_after === undefined ? undefined : { 'retry-after': String(trouble.retry_after) };
    return {
      status: trouble.status,
      body: { error: { type: 'api_error', message: 'Not now' } },
      headers: { ...headers },
    };
  }
}
