import type { RentalSentences } from '../rental-sentences.ts';

export const en = {
  title: 'Notifications',
  none: 'Nothing yet. Whatever happens with your application, documents and claims is told here.',
  older: 'Show older ones',
  toPreferences: 'Choose what you also get by e-mail',
  links: {
    customer: 'Go to the overview',
    policy: 'Go to your policies',
    document: 'Go to your documents',
    claim: 'Go to the claim',
    crash: 'Report it, or say that there was none',
  },
  /** By the event's name, or by it and the status. What is not here is told by its summary, which names amounts. */
  sentences: {
    'Customer.Accepted': 'Your application is accepted. Upload your documents next.',
    'Claim.Review.Requested': 'An adjuster is looking at your claim.',
    'Claim.Closed': 'Your claim is closed.',
    'Policy.Activated': 'Your policy is active.',
  } as Record<string, string>,
  /** By values; English says them in the summary. */
  rental: undefined as RentalSentences | undefined,
};
export type NotificationWords = typeof en;
