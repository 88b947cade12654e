export const en = {
  link: 'Do you run this platform? See what is here',
  title: 'This platform runs on your machine',
  intro:
    'Every service of Claimstream is deployed here into an AWS that runs as one process. Nothing leaves the machine: no real mail, no real money, no AWS account.',
  back: 'Back to sign-in',
  clicking: {
    title: 'Get a claim paid by clicking',
    note: 'About ten minutes. Use a second browser, or a private window, for the other side of the desk.',
    steps: [
      'Create an account with any address. The code is in the mailbox of this machine.',
      'Apply for cover with any name and any car. The application is checked in seconds.',
      'Upload the licence and the car photo. You need none of your own: “Use a sample picture” draws them to match what you stated.',
      'Report a loss of today, and upload a photo of the damage, or a sample.',
      'Get the accounts below. In the other window, sign in as the adjuster with the password and the code beside the name, open the claim in the work queue, and approve it.',
      'In the first window, watch the claim being paid. A high payout waits for the supervisor, who approves it.',
    ],
  },
  staff: {
    title: 'Sit on the other side of the desk',
    note: 'This prints an account of each kind, their password and the code that staff sign in with, in a second terminal. A later code is on the page of users of this machine.',
    roles: [
      ['Adjuster', 'decides on claims and clears or confirms suspicions of fraud.'],
      ['Supervisor', 'approves payouts above the adjuster’s authority, and sees the dashboard.'],
      ['Operator', 'watches every event pass between the services, live.'],
      ['Finance', 'reads the ledger of each claim, posts recoveries and exports a month of it.'],
      ['Investigator', 'looks into suspicions of fraud, and confirms or releases them.'],
    ] as [string, string][],
  },
  where: {
    title: 'What runs where',
    places: {
      mailbox: ['Mailbox', 'Every e-mail that the platform sent.'],
      authenticator: [
        'Authenticator',
        'The codes that staff sign in with, beside each user: for demo accounts, this machine is the app.',
      ],
      console: ['Console', 'What happens inside: events, functions, queues, workflows, logs.'],
      events: ['Events', 'What was put on a bus lately, as JSON.'],
      stacks: ['Stacks', 'What is deployed, as JSON.'],
      notices: ['Notices', 'What the local cloud tells its operator: refused calls above all.'],
      endpoint: ['AWS endpoint', 'For the AWS CLI and every SDK, with the access key and secret “local”.'],
    } as Record<string, [string, string]>,
  },
  commands: {
    title: 'Commands',
    list: [
      ['npm run journey', 'drives one new customer to a paid claim by itself; watch it as the operator.'],
      ['npm run staff -- --demo', 'creates an account of each kind of staff, with a code.'],
      ['npm start -- --watch', 'packages and deploys a service again whenever its sources change.'],
      ['npm run reset', 'deletes everything that the platform stores.'],
      ['npm test', 'runs types and tests, and a journey with every message delivered twice.'],
    ] as [string, string][],
    copy: 'Copy the command',
    copied: 'Copied',
    copyFailed: 'Could not copy',
  },
};
export type DevelopersWords = typeof en;
