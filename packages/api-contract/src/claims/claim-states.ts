export const claimStates = [
  'requested',
  'accepted',
  'rejected',
  'review',
  'assessed',
  'denied',
  'settled',
  'closed',
] as const;
export type ClaimState = (typeof claimStates)[number];
