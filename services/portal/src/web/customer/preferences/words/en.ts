export const en = {
  title: 'E-mail settings',
  intro: 'Choose what we also tell you by e-mail. Under Notifications you always find everything.',
  subjects: {
    application: {
      title: 'Application and policies',
      note: 'When your application is decided or a policy becomes active.',
    },
    documents: { title: 'Documents', note: 'When a photo was refused.' },
    claims: { title: 'Claims', note: 'When a claim is received, takes longer, or is refused or denied.' },
    payments: { title: 'Payments', note: 'When money was paid to you.' },
  },
  saving: 'Saving',
  saved: 'Saved',
};
export type PreferenceWords = typeof en;
