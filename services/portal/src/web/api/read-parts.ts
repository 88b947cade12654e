import type { GivenQuery, Route } from '@claimstream/api-contract';
import { ask } from './call.ts';
import { nextOf } from './next-part.ts';

/**
 * Reads the whole text of a route that answers in parts.
 * @example const csv = await readParts<typeof exportLedger>('GET /ledger/export', { month: '2026-11' });
 * @throws ApiProblem for a refusal, NoConnection when nothing answers
 */
export async function readParts<R extends Route & { answerType: string }>(
  operation: R['operation'],
  query: Partial<GivenQuery<R>>,
): Promise<string> {
  const texts: string[] = [];
  let next: Record<string, unknown> | undefined = query;
  while (next) {
    const response: Response = await ask(operation, { query: next });
    texts.push(await response.text());
    next = nextOf(response.headers.get('link'));
  }
  return texts.join('');
}
