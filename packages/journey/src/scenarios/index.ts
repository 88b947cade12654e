import { denied } from './denied.ts';
import { fraudReview } from './fraud-review.ts';
import { paid } from './paid.ts';
import { returnedPayment } from './returned-payment.ts';
import { theft } from './theft.ts';
import { twoPerson } from './two-person.ts';

/** What may happen to a claim, by the name that `--scenario` takes. */
export const scenarios = {
  paid,
  denied,
  'fraud-review': fraudReview,
  'two-person': twoPerson,
  'returned-payment': returnedPayment,
  theft,
};
export type ScenarioName = keyof typeof scenarios;
