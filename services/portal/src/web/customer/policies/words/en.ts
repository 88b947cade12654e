export const en = {
  title: 'Your policies',
  intro: 'Each car has its own policy.',
  none: {
    apply: 'You have no policy yet. Apply, and each of your cars gets one.',
    submitted: 'We are checking your application. Your policies appear here when it is accepted.',
    toApplication: 'Go to the application',
  },
  another: 'Insure another car',
  state: 'State',
  term: 'Term',
  fromTo: (from: string, until: string) => `${from} to ${until}`,
  limit: 'The most we pay for one loss',
  deductible: 'Your share of each claim',
  rental: 'Rental car',
  rentalDays: (amount: string, days: number) => `Up to ${amount} a day, ${days} days at most`,
  premium: 'Premium',
  aYear: (amount: string) => `${amount} a year`,
  report: 'Report a loss',
  reportFor: (car: string) => `Report a loss with the ${car}`,
  ended: 'Cover on this car ended',
  endedText: (day: string) => `It ended with the total loss on ${day}: the policy covers no later loss of this car.`,
  missing: 'This policy is not active yet',
  nothingMissing: 'All its documents are accepted. It becomes active within seconds.',
  toDocuments: 'Go to your documents',
  explained: {
    less: (amount: string, score: number) =>
      `${amount} a year less because of how the car was driven: score ${score} of 100`,
    more: (amount: string, score: number) =>
      `${amount} a year more because of how the car was driven: score ${score} of 100`,
    text: (tariff: string) =>
      `Without the score this renewal would cost ${tariff} a year. A score above 75 lowers it by 0.4% per point, one below raises it, by 10% at most. Points were lost for:`,
    nothing: 'No points were lost.',
  },
};
export type PolicyWords = typeof en;
