import { type EstimateItem, sumOfItems } from '@claimstream/api-contract/claims/estimate-items';

interface Estimate {
  estimateCents?: number;
  estimateItems?: EstimateItem[];
}

/** What the lines of an estimate come to, where it has lines. */
export const itemisedCents = ({ estimateItems }: Estimate): number | undefined =>
  estimateItems && sumOfItems(estimateItems);

/** Whether a total was given with lines that come to something else. */
export function isNotTheSum(estimate: Estimate): boolean {
  const sum = itemisedCents(estimate);
  return sum !== undefined && estimate.estimateCents !== undefined && estimate.estimateCents !== sum;
}
