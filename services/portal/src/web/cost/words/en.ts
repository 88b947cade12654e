import type { CostKind } from '@claimstream/api-contract/insights/show-cost';

export const en = {
  title: 'Cost',
  intro: (from: string) => `An estimate for the claims reported since ${from}.`,
  figures: {
    estimate: 'Estimate',
    estimateOf: (count: number, claims: string) => (count === 1 ? '1 claim reported' : `${claims} claims reported`),
    thousand: 'A thousand claims',
    plumbing: (dollars: string) => `of it ${dollars} for plumbing`,
    alarms: 'Alarms, a month',
    alarmsOf: (count: string) => `${count} alarms, with or without claims`,
  },
  services: 'One million claims, by service',
  elsewhere: 'No service (sign-up and codes)',
  total: 'All',
  columns: { service: 'Service', dollars: 'Dollars', share: 'Share', kinds: 'What for', heaviest: 'Weighs most' },
  kinds: {
    plumbing: 'Plumbing',
    ml: 'Machine learning',
    mail: 'Mail',
    sms: 'Texts',
    cognito: 'Sign-in (Cognito)',
  } as Record<CostKind, string>,
  heaviest: (quantity: string, unit: string) => `${quantity} × ${unit} a claim`,
  how: 'How it is estimated',
  basis: [
    'The use of one claim, metered once from its customer’s sign-up to its payment, times the list prices. Each claim of the period counts as if it went that whole way.',
    'Not in it: the time of functions, storage, data transfer, queues that are asked while they are empty, free tiers and discounts.',
    'It is not your bill. What AWS charges is in Cost Explorer: AWS console, Billing and Cost Management.',
  ],
  noted: (region: string, day: string) =>
    `Prices of ${region} as they were noted on ${day}; not checked since. They are from these pages:`,
};
export type CostWords = typeof en;
