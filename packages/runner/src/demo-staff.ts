import type { StaffGroup } from './create-staff.ts';

interface DemoAccount {
  email: string;
  group: StaffGroup;
  does: string;
}

/** One account of each kind, for people who try the platform on their machine. `.example` is a reserved domain. */
export const demoStaff: readonly DemoAccount[] = [
  { email: 'adjuster@claimstream.example', group: 'adjusters', does: 'decides on claims, clears or confirms flags' },
  { email: 'supervisor@claimstream.example', group: 'supervisors', does: 'approves payouts, sees the dashboard' },
  { email: 'operator@claimstream.example', group: 'operators', does: 'watches the events live, sees the dashboard' },
  { email: 'finance@claimstream.example', group: 'finance', does: 'reads the ledger, posts recoveries, closes months' },
  { email: 'investigator@claimstream.example', group: 'siu', does: 'investigates suspected fraud, releases flags' },
];

/**
 * The output of `npm run staff -- --demo`.
 * @param codes the current codes, by e-mail address
 * @param page address where this machine shows later ones
 */
export function demoStaffText(password: string, codes: ReadonlyMap<string, string>, page: string): string {
  const width = Math.max(...demoStaff.map(({ email }) => email.length));
  const lines = demoStaff.map(({ email, does }) => `  ${email.padEnd(width)}   ${codes.get(email)}   ${does}`);
  return [
    ...lines,
    '',
    `  password of all   ${password}`,
    '  The six digits are the code that the sign-in asks for, for the next half minute and once.',
    `  This machine is the authenticator app of these accounts: it shows the current code at ${page}`,
  ].join('\n');
}

/** Whether an endpoint is a platform on this machine; only there do several people share the password of accounts. */
export const isLocal = (endpoint: string | undefined): endpoint is string =>
  endpoint !== undefined && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);
