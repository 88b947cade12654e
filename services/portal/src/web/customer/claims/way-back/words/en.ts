export const en = {
  object: {
    title: 'Do you disagree?',
    words: 'Why our decision is wrong',
    hint: 'Tell us in your own words what we missed. Somebody who did not make the decision will read it.',
    submit: 'Send the objection',
    done: 'We have your objection. Another person will look at your claim, and we will tell you our decision.',
  },
  withdraw: {
    open: 'Withdraw the claim',
    title: 'Withdraw this claim?',
    text: 'Then we pay nothing on it. You can report the loss again while your policy covers it.',
    confirm: 'Yes, withdraw it',
    cancel: 'Keep the claim',
    done: 'You withdrew the claim.',
  },
  problems: {
    NOT_DENIED: 'This claim is no longer denied. Reload the page to see its status.',
    NO_SUCH_POLICY:
      'The claim names a policy that is not yours, so nobody can decide it. Report the loss again and choose the policy of the car.',
    ALREADY_PAID: 'This claim is paid, so it cannot be withdrawn. Contact us if that is wrong.',
    CLAIM_ENDED: 'This claim has ended. Reload the page to see how.',
  } as Record<string, string>,
};
export type WayBackWords = typeof en;
