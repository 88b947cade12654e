import type { EstimateItem } from '@claimstream/api-contract/claims/estimate-items';

/** A typed line; the amount is undefined or NaN if there is none. */
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

/** The sum of the lines that have an amount. */
export const sumTyped = (items: readonly Pick<ItemValues, 'cents'>[]): number =>
  items.reduce((sum, { cents }) => sum + (Number.isFinite(cents) ? cents! : 0), 0);

/** The estimate in a form: the sum of its lines if it has any, otherwise the typed amount. */
export function estimateIn<Values extends EstimateValues>({ estimateItems = [], ...values }: Values) {
  if (estimateItems.length === 0) return { ...values, estimateItems: undefined };
  return { ...values, estimateItems, estimateCents: sumTyped(estimateItems) };
}

/** A form that begins with the lines on file. */
export const itemsTyped = (items: readonly EstimateItem[] = []): ItemValues[] =>
  items.map(({ description = '', ...item }) => ({ ...item, description }));
