import type { EstimateItem } from '@claimstream/api-contract/claims/estimate-items';

export const en = {
  title: 'Itemised estimate',
  open: 'Itemise the estimate',
  intro: 'Enter the lines as the shop wrote them. Their sum is the estimate.',
  line: (number: string) => `Line ${number}`,
  kind: 'What it is for',
  kinds: {
    parts: 'Parts',
    labour: 'Labour',
    paint: 'Paint',
    other: 'Other',
    tax: 'Tax',
  } satisfies Record<EstimateItem['kind'], string>,
  description: 'Description',
  amount: 'Amount in US dollars',
  remove: 'Remove',
  add: 'Add a line',
  changes: { added: 'New', removed: 'Removed' },
  sum: 'Sum',
};
export type EstimateWords = typeof en;
