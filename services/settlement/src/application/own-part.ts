import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import { customerView } from '../domain/settlement-view.ts';
import type { Settlements } from '../store/settlements.ts';

/** The payout of each of a customer's claims, its calculation and where the money is, round by round. */
export function ownPart(settlements: Pick<Settlements, 'rounds'>) {
  return async ({ customerId, claimIds }: ExportRequest): Promise<Record<string, unknown>> => {
    const all = await Promise.all(claimIds.map((claimId) => settlements.rounds(claimId)));
    const own = all
      .flatMap((rounds) => rounds.all.map(({ item }) => item))
      .filter((one) => one.customerId === customerId);
    return { settlements: own.map((settlement) => customerView(settlement)) };
  };
}
