import type { ToldReason } from '@claimstream/api-contract/reasons/told-reason';

/** Why something was refused and what its reader can do, in the chosen language. */
export const useReasonWords = () => (reason: ToldReason) => reason;
