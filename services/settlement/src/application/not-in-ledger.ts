import { Problem } from '@claimstream/lambda-kit';

/** The refusal of any request about a claim without entries. */
export const notInLedger = () =>
  new Problem(
    404,
    'NOT_IN_LEDGER',
    'Nothing was posted on a claim with this id. Copy the id of the claim again; a claim that was just filed is here within a minute.',
  );
