import type { fields } from '@claimstream/events-schema';

const names: Record<fields.DataKind, string> = {
  account: 'Your account',
  application: 'Your application, without your social security number and phone',
  policies: 'The record of your policies',
  documents: 'Your documents',
  drafts: 'Your drafts',
  claims: 'The files of your claims, with their letters',
  'claim-photos': 'The photos of your claims',
  'claim-checks': 'The checks of your claims',
  checks: 'The checks of your documents',
  fingerprints: 'Fingerprints of your data',
  payments: 'Payments to you',
  rentals: 'Your rental cars',
  notifications: 'Your notifications',
  preferences: 'Your settings',
  trips: 'The trips of your cars, with crashes and scores',
  'contact-changes': 'Changes of your address and phone',
};
const day = (iso: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
const because = (why: string) => (why === 'ours' ? 'our own rule' : why);

/** The last mail to a customer: their data are erased, except what is kept, until when and why. */
export function erasureMail(kept: readonly fields.Kept[]): { title: string; text: string } {
  const lines = kept.map(({ what, until, why }) => `- ${names[what]}: until ${day(until)} (${because(why)})`);
  const rest =
    lines.length > 0
      ? `We must keep the following, and will erase it after these dates:\n\n${lines.join('\n')}`
      : 'We keep nothing about you.';
  return {
    title: 'Your data are erased and your account is closed',
    text: `As you asked, we erased what we held about you, and you can no longer sign in.\n\n${rest}\n\nThis is our last e-mail to you.`,
  };
}
