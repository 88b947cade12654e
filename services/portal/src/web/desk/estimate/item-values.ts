import type { EstimateItem } from '@claimstream/api-contract/claims/estimate-items';

/** A line as it is typed; undefined or NaN where no amount is. */
export interface ItemValues {
  kind: EstimateItem['kind'];
  description: string;
  cents?: number;
}

interface EstimateValues {
  estimateCents?: number;
  estimateItems?: ItemValues[];
}

export const emptyItem: ItemValues = { kind: 'parts', description: '' };

/** What the lines come to as far as they have amounts. */
export const sumTyped = (items: readonly Pick<ItemValues, 'cents'>[]): number =>
  items.reduce((sum, { cents }) => sum + (Number.isFinite(cents) ? cents! : 0), 0);

/** The estimate that a form holds: the sum of its lines while it has any, and else the figure that was typed. */
export function estimateIn<Values extends EstimateValues>({ estimateItems = [], ...values }: Values) {
  if (estimateItems.length === 0) return { ...values, estimateItems: undefined };
  return { ...values, estimateItems, estimateCents: sumTyped(estimateItems) };
}

/** A form that begins with the lines that are on file. */
export const itemsTyped = (items: readonly EstimateItem[] = []): ItemValues[] =>
  items.map(({ description = '', ...item }) => ({ ...item, description }));
