import type { Turn } from '@claimstream/api-contract/claims/revisions';

export const en = {
  title: 'Change the decision',
  kinds: {
    correct: {
      open: 'Correct the assessment',
      means: 'It replaces the present assessment, which must be unpaid. The earlier amount is not paid as well.',
      submit: 'Save the correction',
      done: (number: string) => `You corrected the assessment of claim ${number}. Its payout is being computed again.`,
    },
    supplement: {
      open: 'Pay more',
      means:
        'Enter the estimate of the whole repair. The amount already paid is deducted, so the deductible counts once.',
      submit: 'Save the supplement',
      done: (number: string) => `You assessed claim ${number} again. The additional payout is being computed.`,
    },
    reopen: {
      open: 'Reopen the claim',
      means: 'An adjuster decides it again. Earlier payments stand.',
      submit: 'Reopen it',
      done: (number: string) => `You reopened claim ${number}.`,
    },
  },
  cancel: 'Leave it as it is',
  estimate: 'Estimate of the whole repair in US dollars',
  reason: 'Why',
  reasonNote: 'For colleagues. The customer does not see it.',
  earlier: {
    title: 'Earlier decisions',
    round: (round: string) => `Round ${round}`,
    decided: 'Decided',
    by: (who: string) => `by ${who}`,
    nobody: 'by the model or the rules',
    turns: {
      corrected: 'Corrected',
      declined: 'Payout not approved',
      reopened: 'Reopened',
      objected: 'The customer objected',
      supplement: 'Supplement',
      withdrawn: 'Withdrawn by the customer',
    } as Record<Turn, string>,
  },
  decline: {
    open: 'Decline',
    means: 'An adjuster assesses the claim again. The reserve stays until then.',
    reason: 'Why you decline it',
    submit: 'Decline the payout',
    cancel: 'Do not decline',
    done: (number: string) => `You declined the payout of claim ${number}. It is assessed again.`,
    was: 'Declined',
    byNobody: 'No person had assessed a payout this large.',
  },
  paidBefore: (amount: string) => `${amount} was already paid on this claim. Authority counts both.`,
  problems: {
    NOT_MORE: 'Enter the estimate of the whole repair. It must be more than the one that was paid.',
    ALREADY_PAID: 'The claim was paid in the meantime. Reload the page: more can be paid by a supplement.',
    NOT_ASSESSED: 'The claim is not assessed any more. The page shows where it stands.',
    NOT_PAID: 'Only a claim that was paid and closed takes a supplement.',
    NOT_ENDED: 'The claim is open already.',
    NO_SUCH_POLICY: 'The claim names a policy that its customer does not have, so nobody can decide it.',
  } as Record<string, string>,
};
export type DeskWayBackWords = typeof en;
