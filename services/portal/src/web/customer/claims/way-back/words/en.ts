export const en = {
  object: {
    title: 'You do not agree?',
    words: 'Why our decision is wrong',
    hint: 'Say what we did not see, in your own words. A person who did not decide before reads it.',
    submit: 'Send the objection',
    done: 'We have your objection. Another person looks at your claim, and you are told what we decide.',
  },
  withdraw: {
    open: 'Take the claim back',
    title: 'Take this claim back?',
    text: 'Nothing is paid on it then. You can report the loss again while your policy covers it.',
    confirm: 'Yes, take it back',
    cancel: 'Keep the claim',
    done: 'You took the claim back.',
  },
  problems: {
    NOT_DENIED: 'This claim is not denied any more. Load the page again to see where it stands.',
    NO_SUCH_POLICY:
      'The claim names a policy that is not yours, so nobody can decide it. Report the loss again and choose the policy of the car.',
    ALREADY_PAID: 'This claim is paid, so it cannot be taken back. Contact us if that is wrong.',
    CLAIM_ENDED: 'This claim has ended. Load the page again to see how.',
  } as Record<string, string>,
};
export type WayBackWords = typeof en;
