import type { Turn } from '@claimstream/api-contract/claims/revisions';

export const en = {
  title: 'Change what was decided',
  kinds: {
    correct: {
      open: 'Correct the assessment',
      means: 'It replaces the present one until it is paid. What was promised before is not paid as well.',
      submit: 'Save the correction',
      done: (number: string) => `You corrected the assessment of claim ${number}. Its payout is computed anew.`,
    },
    supplement: {
      open: 'Pay more',
      means: 'Enter the estimate of the whole repair. What was paid is taken off, so the deductible counts once.',
      submit: 'Save the supplement',
      done: (number: string) => `You assessed claim ${number} again. What comes on top is computed now.`,
    },
    reopen: {
      open: 'Open the claim again',
      means: 'An adjuster decides it anew. What was paid stays paid.',
      submit: 'Open it again',
      done: (number: string) => `You opened claim ${number} again.`,
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
      reopened: 'Opened again',
      objected: 'The customer objected',
      supplement: 'Supplement',
      withdrawn: 'Withdrawn by the customer',
    } as Record<Turn, string>,
  },
  decline: {
    open: 'Decline',
    means: 'An adjuster assesses the claim anew. The reserve stays until then.',
    reason: 'Why you decline it',
    submit: 'Decline the payout',
    cancel: 'Do not decline',
    done: (number: string) => `You declined the payout of claim ${number}. It is assessed anew.`,
    was: 'Declined',
    byNobody: 'No person had seen so great a payout.',
  },
  paidBefore: (amount: string) => `${amount} was paid before on this claim. Authority counts both.`,
  problems: {
    NOT_MORE: 'Enter the estimate of the whole repair. It must be more than the one that was paid.',
    ALREADY_PAID: 'The claim was paid in the meantime. Load the page again: more can be paid by a supplement.',
    NOT_ASSESSED: 'The claim is not assessed any more. The page shows where it stands.',
    NOT_PAID: 'Only a claim that was paid and closed takes a supplement.',
    NOT_ENDED: 'The claim is open already.',
    NO_SUCH_POLICY: 'The claim names a policy that its customer does not have, so nobody can decide it.',
  } as Record<string, string>,
};
export type DeskWayBackWords = typeof en;
