import type { RentalSentences } from '../rental-sentences.ts';

export const en = {
  title: 'Notifications',
  none: 'Nothing yet. News about your application, documents and claims appears here.',
  older: 'Show older ones',
  toPreferences: 'Choose what you also get by e-mail',
  links: {
    customer: 'Go to the overview',
    policy: 'Go to your policies',
    document: 'Go to your documents',
    claim: 'Go to the claim',
    crash: 'Report it, or say that there was none',
  },
  /** By the event's name, or by name and status. Any other event is shown by its summary, which states amounts. */
  sentences: {
    'Customer.Accepted': 'Your application is accepted. Upload your documents next.',
    'Claim.Review.Requested': 'An adjuster is looking at your claim.',
    'Claim.Closed': 'Your claim is closed.',
    'Policy.Activated': 'Your policy is active.',
  } as Record<string, string>,
  /** Sentences with values; English shows the summary, which has them already. */
  rental: undefined as RentalSentences | undefined,
};
export type NotificationWords = typeof en;
