import type { CostKind } from '@claimstream/api-contract/insights/show-cost';

export const en = {
  title: 'Cost',
  intro: (from: string) => `An estimate for the claims reported since ${from}.`,
  figures: {
    estimate: 'Estimate',
    estimateOf: (count: number, claims: string) => (count === 1 ? '1 claim reported' : `${claims} claims reported`),
    thousand: 'A thousand claims',
    plumbing: (dollars: string) => `including ${dollars} for plumbing`,
    alarms: 'Alarms per month',
    alarmsOf: (count: string) => `${count} alarms, with or without claims`,
  },
  services: 'One million claims, by service',
  elsewhere: 'No service (sign-up and codes)',
  total: 'All',
  columns: { service: 'Service', dollars: 'Dollars', share: 'Share', kinds: 'What for', heaviest: 'Largest item' },
  kinds: {
    plumbing: 'Plumbing',
    ml: 'Machine learning',
    mail: 'Mail',
    sms: 'Texts',
    cognito: 'Sign-in (Cognito)',
  } as Record<CostKind, string>,
  heaviest: (quantity: string, unit: string) => `${quantity} × ${unit} per claim`,
  how: 'How it is estimated',
  basis: [
    'The usage of one claim, metered once from its customer’s sign-up to its payment, times the list prices. Each claim of the period counts as if it had gone the whole way.',
    'Not included: function duration, storage, data transfer, polling of empty queues, free tiers and discounts.',
    'It is not your bill. AWS shows its charges in Cost Explorer: AWS console, Billing and Cost Management.',
  ],
  noted: (region: string, day: string) =>
    `Prices for ${region}, recorded on ${day} and not checked since, from these pages:`,
};
export type CostWords = typeof en;
