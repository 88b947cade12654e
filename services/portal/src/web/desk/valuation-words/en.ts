import type { Valuation } from '@claimstream/api-contract/claims/valuation';

export const en = {
  title: 'Value of the car',
  intro: 'No formula decides what a car was worth. Enter who found the value, and the bid for the wreck.',
  value: 'Value just before the loss, in US dollars',
  valueNote: 'Actual cash value: what a car like it cost in that area, on that day.',
  source: 'Where the value comes from',
  sources: {
    'valuation-report': 'Valuation report',
    'dealer-quotes': 'Dealer quotes',
    'comparable-cars': 'Comparable cars for sale',
    appraisal: 'Appraisal',
  } satisfies Record<Valuation['source'], string>,
  reference: 'Report number, or the dealers who quoted',
  referenceNote: 'For the file. The customer does not see it.',
  salvageBid: 'Highest bid for the wreck, in US dollars',
  salvageBidNote: 'Enter 0 if nobody bids.',
  ownerKeeps: 'The customer keeps the wreck',
  ownerKeepsNote: 'Then the bid is deducted from the payout.',
  salesTax: 'Sales tax on a car like it, in US dollars',
  fees: 'Title and registration fees, in US dollars',
  owed: 'Owed to a lienholder, in US dollars',
  owedNote: 'A lender with a lien on the car is paid first. Leave it empty if there is none.',
  lienholderName: 'Name of the lienholder',
  lienholderPayee: 'Reference of the lienholder’s account',
  lienholderPayeeNote: 'As our payment company gave it. Without it, the account that they have for this claim is paid.',
  anyState: 'a state without a rule of its own',
  ruleOf: (state: string, rule: string) => `Rule of ${state}: ${rule}`,
  byFormula: 'a total loss where repair and wreck together reach the value.',
  byPercentage: {
    at: (share: string) => `a total loss where the repair reaches ${share} of the value.`,
    above: (share: string) => `a total loss where the repair costs more than ${share} of the value.`,
  },
  compared: {
    formula: (repair: string, wreck: string, value: string) => `Repair ${repair} and wreck ${wreck}, value ${value}.`,
    percentage: (repair: string, _wreck: string, value: string) => `Repair ${repair}, value ${value}.`,
  },
  isTotal: 'This is a total loss.',
  isRepair: 'The car is repaired.',
  bySeverity: 'You decide that nobody can repair the car: a total loss.',
  steps: {
    value: 'Value of the car',
    source: 'Source of the value',
    wreck: 'Bid for the wreck',
    kept: 'The customer keeps it',
    owed: 'Owed to the lienholder',
  },
  totalLoss: (value: string, source: string) =>
    `Total loss. The car was worth ${value} just before the loss. Source: ${source}.`,
  totalLossUnvalued: 'Total loss, computed before people valued cars.',
  shares: { lienholder: 'To the lienholder first', insured: 'To the customer' },
  problems: {
    VALUATION_MISSING:
      'This is, or may be, a total loss. Enter below the value of the car, who found it, and the bid for the wreck.',
    VALUE_IMPLAUSIBLE: 'The value is far from the insured value. Correct it, or base it on an appraisal.',
    SALVAGE_IMPLAUSIBLE: 'Nobody bids as much for a wreck as the car was worth. Correct the bid or the value.',
    TAX_IMPLAUSIBLE: 'Tax and fees are more than a quarter of the value. Enter amounts of money, not rates.',
    ESTIMATE_MISSING: 'Whether this is a total loss depends on the repair. Enter its estimate, or choose "Total loss".',
    NOT_A_TOTAL_LOSS:
      'By this estimate the car can be repaired. Correct it, choose another severity, or leave it empty where nobody can repair the car.',
    LIENHOLDER_OF_REPAIR: 'A lienholder is paid out of a total loss only, and this is a repair. Clear these fields.',
    CAR_TOTAL_LOSS:
      'This car was a total loss before, so no later loss is covered. Deny the claim as "Car was lost before".',
  } as Record<string, string>,
};
export type ValuationWords = typeof en;
