import type { AnswerOf } from '@claimstream/api-contract';
import type { showLedger as route } from '@claimstream/api-contract/settlement/show-ledger';
import { Problem } from '@claimstream/lambda-kit';
import { ledgerView } from '../domain/ledger/ledger-view.ts';
import type { Ledger } from '../store/ledger.ts';

/** The journal of a claim, and where it stands. */
export function showLedger(ledger: Pick<Ledger, 'exposures' | 'entries'>) {
  return async (claimId: string): Promise<AnswerOf<typeof route>> => {
    const [exposures, entries] = await Promise.all([ledger.exposures(claimId), ledger.entries(claimId)]);
    if (exposures.length > 0) return ledgerView(claimId, exposures, entries);
    throw new Problem(
      404,
      'NOT_IN_LEDGER',
      'Nothing was posted on a claim with this id. Copy the id of the claim again; a claim that was just filed is here within a minute.',
    );
  };
}
