/** Words of the payout's page. */
export const en = {
  title: (number: string) => `Payout of claim ${number}`,
  computed: 'Computed',
  toClaim: 'Open the claim',
  notYet: 'This claim has no payout yet.',
  noSteps: 'The steps of this payout were not kept.',
  assessment: 'Who assessed the damage',
  byModel: (severity: string, sure: string) =>
    `The model judged the damage as ${severity}, ${sure} sure. No person had to decide.`,
  decide: 'Approval',
  approve: (amount: string) => `Approve ${amount}`,
  approvedBy: (who: string) => `Approved by ${who}`,
  done: (amount: string, number: string) => `You approved ${amount} for claim ${number}. The money is requested.`,
  confirm: {
    title: (amount: string) => `Approve ${amount}?`,
    text: (amount: string, number: string) =>
      `${amount} is paid to the customer of claim ${number}. Once requested, a payment cannot be recalled.`,
    approve: 'Approve the payout',
    cancel: 'Cancel',
  },
  why: {
    NOT_OPEN: 'This payout does not wait for approval.',
    NOT_SUPERVISOR: 'Supervisors approve payouts.',
    ASSESSES_CLAIMS:
      'You are also an adjuster. Nobody approves a payout that they might have assessed; another supervisor must.',
    OWN_ASSESSMENT: 'You decided something about this claim. Another supervisor must decide its payout.',
    FRAUD_CONFIRMED:
      'A person confirmed this claim as fraud. It can be paid after another investigator releases the flag.',
    FRAUD_REFERRED: 'Investigators are looking at this claim. It can be paid after one of them clears the flag.',
  },
};
export type ApprovalWords = typeof en;
