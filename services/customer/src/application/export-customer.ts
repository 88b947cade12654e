import type { AnswerOf } from '@claimstream/api-contract';
import type { exportCustomer as route } from '@claimstream/api-contract/customer/export-customer';
import { createEvent, type EventContext } from '@claimstream/events-schema';
import { CustomerExportRequested } from '@claimstream/events-schema/customer/customer-export-requested';
import { deriveId, type Erasures, Problem, retryOnConflict } from '@claimstream/lambda-kit';
import type { ErasureCases } from '../store/erasure-cases.ts';
import type { ExportRecord } from '../store/export-record.ts';
import { refuseErased } from './refuse-erased.ts';

type Parts = (
  exportId: string,
  services: readonly string[],
) => Promise<{ service: string; data: object }[] | undefined>;

interface Waiting {
  tries: number;
  pause(): Promise<unknown>;
}

/** A further request within this time gets the same copy. */
const FRESH_MS = 60_000;

/**
 * Answers with all data about a customer: an event asks each service to put its part into the bucket of exports, and this joins the
 * parts once all are there.
 */
export function exportCustomer(
  cases: Pick<ErasureCases, 'held' | 'export' | 'openExport'>,
  erasures: Pick<Erasures, 'isErased'>,
  keepers: () => Promise<string[]>,
  parts: Parts,
  { tries, pause }: Waiting,
) {
  return async (customerId: string, context: EventContext): Promise<AnswerOf<typeof route>> => {
    await refuseErased(erasures, customerId);
    const { exportId, requestedAt, services } = await retryOnConflict(() => request(customerId, context));
    for (let left = tries; left > 0; left -= 1) {
      const found = await parts(exportId, services);
      if (found) {
        const byService = found.map(({ service, data }) => [service, data] as const);
        return { customerId, exportedAt: requestedAt, parts: Object.fromEntries(byService) as never };
      }
      await pause();
    }
    throw new Problem(409, 'EXPORT_NOT_READY', 'Your data are still being gathered. Repeat the request in a minute.');
  };

  async function request(customerId: string, context: EventContext): Promise<ExportRecord> {
    const known = await cases.export(customerId);
    const requestedAt = context.occurredAt;
    if (known && Date.parse(requestedAt) - Date.parse(known.item.requestedAt) < FRESH_MS) return known.item;
    const { policies, claims } = await cases.held(customerId);
    const record = { exportId: deriveId(customerId, 'export', requestedAt), requestedAt, services: await keepers() };
    const policyIds = policies.map(({ policyId }) => policyId);
    const claimIds = claims.map(({ claimId }) => claimId);
    const data = { customerId, exportId: record.exportId, policyIds, claimIds };
    await cases.openExport(customerId, record, known?.version ?? 'absent', [
      createEvent(CustomerExportRequested, data, context),
    ]);
    return record;
  }
}
