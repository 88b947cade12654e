import type { AnswerOf } from '@claimstream/api-contract';
import type { showLedger as route } from '@claimstream/api-contract/settlement/show-ledger';
import { ledgerView } from '../domain/ledger/ledger-view.ts';
import type { Ledger } from '../store/ledger.ts';
import { notInLedger } from './not-in-ledger.ts';

/** The journal of a claim, with its balances. */
export function showLedger(ledger: Pick<Ledger, 'exposures' | 'entries'>) {
  return async (claimId: string): Promise<AnswerOf<typeof route>> => {
    const [exposures, entries] = await Promise.all([ledger.exposures(claimId), ledger.entries(claimId)]);
    if (exposures.length > 0) return ledgerView(claimId, exposures, entries);
    throw notInLedger();
  };
}
