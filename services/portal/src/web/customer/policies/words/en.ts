export const en = {
  title: 'Your policies',
  intro: 'Each car has a policy of its own.',
  none: {
    apply: 'You have no policy yet. Apply, and each of your cars gets one.',
    submitted: 'We are checking your application. Your policies appear here when it is accepted.',
    toApplication: 'Go to the application',
  },
  another: 'Insure another car',
  state: 'State',
  term: 'Term',
  fromTo: (from: string, until: string) => `${from} to ${until}`,
  limit: 'Most that we pay for one loss',
  deductible: 'You pay of each claim',
  report: 'Report a loss',
  reportFor: (car: string) => `Report a loss with the ${car}`,
  ended: 'Cover on this car ended',
  endedText: (day: string) => `It ended with the total loss of ${day}: the policy pays for no later loss of this car.`,
  missing: 'This policy does not pay yet',
  nothingMissing: 'All its documents are accepted. It becomes active within seconds.',
  toDocuments: 'Go to your documents',
};
export type PolicyWords = typeof en;
