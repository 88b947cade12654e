import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listQuarantine as route } from '@claimstream/api-contract/partners/list-quarantine';
import type { Quarantine } from '../store/quarantine.ts';

/** The messages in quarantine, without their content. */
export function listQuarantine(quarantine: Pick<Quarantine, 'page'>) {
  return async (paging: QueryOf<typeof route>): Promise<AnswerOf<typeof route>> => {
    const { items, next } = await quarantine.page(paging);
    const messages = items.map(({ body, expiresAt, ...shown }) => shown);
    return { messages, next };
  };
}
