import type { TimelineEvent } from '@claimstream/api-contract/claims/timeline';
import type { StepKind } from '@claimstream/api-contract/settlement/calculation';
import type { Next } from '../next-of-claim.ts';

export const en = {
  title: 'Your claims',
  report: 'Report a loss',
  reportAgain: 'Report it again',
  none: {
    covered: 'You have no claims. If something happens to your car, report it here.',
    notCovered: 'You have no claims. You can report a loss once a policy of yours is active.',
    toOverview: 'Go to the overview',
  },
  loss: 'Loss',
  dayWith: (day: string, car: string) => `${day}, ${car}`,
  money: 'Payment',
  notKnownYet: 'Not decided yet',
  newer: 'Newer claims',
  older: 'Older claims',
  claim: (number: string) => `Claim ${number}`,
  next: {
    requested: {
      title: 'We are checking your cover',
      text: () =>
        'Mostly this takes seconds, and the page changes by itself. If your policy still waits for a document, we go on once it is accepted.',
    },
    photo: { title: 'Show us the damage', text: () => 'Upload a photo of the damage below.' },
    'photo-again': {
      title: 'We need another photo',
      text: () => 'We could not use your photo. The reason stands below, beside the photo.',
    },
    'photo-read': { title: 'We are looking at your photo', text: () => 'This takes a minute at most.' },
    review: {
      title: 'An adjuster is looking at your claim',
      text: () => 'You need to do nothing. You are told as soon as it is decided, usually within a day.',
    },
    assessed: { title: 'The damage is assessed', text: () => 'We are working out what we pay.' },
    settled: { title: 'Your payment is on its way', text: (money: string) => `We pay you ${money}.` },
    paid: { title: 'Your claim is paid', text: (money: string) => `${money} was paid to you.` },
    'nothing-payable': {
      title: 'There is nothing to pay',
      text: () => 'The damage does not exceed what you pay yourself. How we counted stands below.',
    },
    rejected: { title: 'This loss is not covered', text: () => '' },
    denied: { title: 'We do not pay for this loss', text: () => '' },
    closed: { title: 'This claim is closed', text: () => 'Nothing more happens with it.' },
  } as Record<Next, { title: string; text(money: string): string }>,
  timeline: {
    title: 'What happened so far',
    entries: {
      requested: 'You reported the loss.',
      accepted: 'We checked your policy.',
      rejected: 'We found that it is not covered.',
      evidence: 'We read your photo of the damage.',
      'fraud-result': 'We checked your photo.',
      review: 'We asked an adjuster to look at it.',
      assessed: 'The damage was assessed.',
      denied: 'The claim was denied.',
      settled: 'We worked out what we pay.',
      paid: 'We paid you.',
      closed: 'The claim was closed.',
    } satisfies Record<TimelineEvent, string>,
  },
  settlement: {
    title: 'What we pay and why',
    repair: 'Your car is repaired.',
    totalLoss: 'A repair costs more than your car is worth, so we pay its value.',
    payout: 'We pay you',
    steps: {
      'repair-estimate': 'Repair',
      'vehicle-value': 'Insured value of your car',
      depreciation: 'Less for its age',
      deductible: 'Your deductible',
      'above-limit': 'Above your limit',
    } satisfies Record<StepKind, string>,
    explained: {
      'repair-estimate': () => 'What the repair is estimated to cost.',
      'vehicle-value': () => 'What your policy says that it was worth when it began.',
      depreciation: () => 'What it lost in value until the day of the loss.',
      deductible: () => 'What you pay of each claim yourself.',
      'above-limit': (limit: string) => `We pay up to ${limit} for each loss.`,
    } satisfies Record<StepKind, (left: string) => string>,
    states: {
      'awaiting-approval': 'A second person approves the payment',
      paying: 'Payment on its way',
      paid: 'Paid',
      'nothing-payable': 'Nothing to pay',
      'payment-failed': 'The payment did not go through',
    },
    stateTexts: {
      'awaiting-approval': 'We do this for large payments. You need to do nothing.',
      paying: 'The money reaches your account within days.',
      paid: 'The money is on your account.',
      'nothing-payable': 'The damage does not exceed what you pay yourself.',
      'payment-failed': 'We are looking into it and tell you how it goes on. You need to do nothing.',
    },
    paidAt: (time: string) => `Paid on ${time}.`,
  },
  notice: {
    title: 'What you reported',
    when: 'When',
    where: 'Where',
    driver: 'Who drove',
    description: 'What happened',
    vehicles: 'Other cars',
    injuries: 'Injured people',
    witnesses: 'Witnesses',
    police: 'Police report',
    otherInsurer: 'Other insurer',
  },
  problems: { CLAIM_NOT_FOUND: 'There is no such claim of yours. Your list of claims shows all of them.' } as Record<
    string,
    string
  >,
};
export type ClaimWords = typeof en;
