import type { EstimateItem } from '@claimstream/api-contract/claims/estimate-items';

export interface ComparedItem {
  item: EstimateItem;
  change?: 'added' | 'removed';
}

/** The lines of an estimate, new ones marked, followed by the lines that only the earlier estimate had. */
export function comparedItems(items: readonly EstimateItem[], before?: readonly EstimateItem[]): ComparedItem[] {
  const left = [...(before ?? items)];
  const lines = items.map((item): ComparedItem => {
    const same = left.findIndex((other) => isSame(other, item));
    if (same < 0) return { item, change: 'added' };
    left.splice(same, 1);
    return { item };
  });
  return [...lines, ...left.map((item): ComparedItem => ({ item, change: 'removed' }))];
}

const isSame = (one: EstimateItem, other: EstimateItem) =>
  one.kind === other.kind && one.cents === other.cents && one.description === other.description;
