import type { AnswerOf, QueryOf } from '@claimstream/api-contract';
import type { listQuarantined as route } from '@claimstream/api-contract/telematics/list-quarantined';
import type { Quarantine } from '../store/quarantine.ts';

export function listQuarantined(quarantine: Pick<Quarantine, 'page'>) {
  return async (paging: QueryOf<typeof route>): Promise<AnswerOf<typeof route>> => {
    const { items, next } = await quarantine.page(paging);
    return {
      records: items.map(({ recordId, reason, arrivedAt, data }) => ({
        ...{ recordId, reason, arrivedAt },
        bytes: Buffer.byteLength(data),
      })),
      next,
    };
  };
}
