import { denied } from './denied.ts';
import { duplicate } from './duplicate.ts';
import { erasure } from './erasure.ts';
import { fraudReview } from './fraud-review.ts';
import { injury } from './injury.ts';
import { paid } from './paid.ts';
import { rental } from './rental.ts';
import { reopened } from './reopened.ts';
import { returnedPayment } from './returned-payment.ts';
import { supplement } from './supplement.ts';
import { theft } from './theft.ts';
import { totalLoss } from './total-loss.ts';
import { twoPerson } from './two-person.ts';
import { withdrawn } from './withdrawn.ts';

/** The possible scenarios, by their names for `--scenario`. */
export const scenarios = {
  paid,
  denied,
  'fraud-review': fraudReview,
  'two-person': twoPerson,
  'returned-payment': returnedPayment,
  theft,
  'total-loss': totalLoss,
  duplicate,
  injury,
  reopened,
  supplement,
  withdrawn,
  rental,
  erasure,
};
export type ScenarioName = keyof typeof scenarios;
