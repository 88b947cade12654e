export const en = {
  title: 'Messages',
  intro: 'Choose what we also tell you by e-mail or text. Under Notifications you always find everything.',
  mail: 'E-mail',
  subjects: {
    application: {
      title: 'Application and policies',
      note: 'When your application is decided or a policy becomes active.',
    },
    documents: { title: 'Documents', note: 'When a photo was refused.' },
    claims: { title: 'Claims', note: 'When a claim is received, takes longer, or is refused or denied.' },
    payments: { title: 'Payments', note: 'When money was paid to you.' },
  },
  texts: {
    title: 'Text messages',
    intro: 'Off until you turn them on. A text goes to one verified phone; answer STOP to a text to end them all.',
    subjects: {
      decisions: { title: 'Decisions', note: 'When your application or a claim is decided.' },
      payments: { title: 'Payments', note: 'When money was paid to you, or came back.' },
      crashes: { title: 'Crash', note: 'When your car reported a crash.' },
    },
    states: {
      none: 'We do not have your phone number.',
      unverified: 'Your phone is not verified yet.',
      verified: 'Your phone is verified.',
      stopped: 'Your phone answered STOP. Turn a text on to get them again; that is possible once in 30 days.',
    },
    phone: 'Phone number',
    phoneNote: 'With country code, for example +1 555 555 0100.',
    badPhone: 'Enter the number with its country code.',
    add: 'Verify a phone',
    change: 'Verify another phone',
    sendCode: 'Text me a code',
    enterCode: 'Enter the code we texted you',
    verify: 'Verify',
    quiet: 'Quiet hours',
    quietNote: (zone: string) => `We hold texts until they end. Time zone: ${zone}.`,
    from: 'From',
    until: 'Until',
  },
  problems: {
    PHONE_NOT_VERIFIED: 'Texts need a verified phone. Verify yours first.',
    TEXTS_STOPPED:
      'This phone answered STOP and can be opted in once in 30 days. Try again later, or verify another phone.',
  } as Record<string, string>,
  saving: 'Saving',
  saved: 'Saved',
};
export type PreferenceWords = typeof en;
