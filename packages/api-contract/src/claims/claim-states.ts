export const claimStates = [
  'requested',
  'accepted',
  'rejected',
  'review',
  'assessed',
  'denied',
  'settled',
  'closed',
  'withdrawn',
] as const;
export type ClaimState = (typeof claimStates)[number];
