import { type EstimateItem, sumOfItems } from '@claimstream/api-contract/claims/estimate-items';

interface Estimate {
  estimateCents?: number;
  estimateItems?: EstimateItem[];
}

/** The sum of an estimate's lines, if it has lines. */
export const itemisedCents = ({ estimateItems }: Estimate): number | undefined =>
  estimateItems && sumOfItems(estimateItems);

/** Whether the given total differs from the sum of the lines. */
export function isNotTheSum(estimate: Estimate): boolean {
  const sum = itemisedCents(estimate);
  return sum !== undefined && estimate.estimateCents !== undefined && estimate.estimateCents !== sum;
}
