/**
 * `npm run staff -- --email ada@example.com --group adjusters [--password …] [--json]`: creates a member of staff through Cognito's admin
 * API, locally and on AWS: `--aws` uses the credentials of the environment. `--demo`: one account of each group, on this machine only,
 * which also serves as their authenticator app. `--reset-mfa --email …`: a new password for a user who lost their second factor.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createStaff, groups, type StaffGroup, type StaffRequest } from './create-staff.ts';
import { demoStaff, demoStaffText, isLocal } from './demo-staff.ts';
import { connectToConsole, resetSecondFactor } from './second-factor-of-staff.ts';
import { endpoint } from './settings.ts';

const usage = `npm run staff -- --email <address> --group <${groups.join('|')}> [--password <text>] [--stage dev] [--region us-east-1] [--aws] [--json]
npm run staff -- --reset-mfa --email <address> [--password <text>] …   for whoever lost their authenticator app
npm run staff -- --demo [--password <text>] [--json]   one of each group, on this machine only`;

/** @throws Error when the arguments are invalid */
function parse(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      demo: { type: 'boolean', default: false },
      'reset-mfa': { type: 'boolean', default: false },
      email: { type: 'string' },
      group: { type: 'string' },
      password: { type: 'string' },
      stage: { type: 'string', default: 'dev' },
      region: { type: 'string', default: 'us-east-1' },
      aws: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { demo, aws, email, group, password = `${randomBytes(12).toString('base64url')}-Aa1` } = values;
  if (demo) {
    if (email || group) throw new Error('--demo names its own e-mail addresses and groups.');
    if (aws || !isLocal(endpoint)) throw new Error('--demo is for a platform on this machine.');
    return { ...values, members: demoStaff, password };
  }
  if (values['reset-mfa']) {
    if (!email || group) throw new Error('--reset-mfa needs an e-mail address, and no group.');
    return { ...values, members: [], password };
  }
  if (!email || !groups.includes(group as StaffGroup)) throw new Error('Name an e-mail address and a group.');
  return { ...values, members: [{ email, group: group as StaffGroup }], password };
}

const setUp =
  'The portal then shows a picture to scan with an authenticator app, and lets nobody work as staff without its codes.';
const createdText = ({ email, group }: { email: string; group: string }, password: string) =>
  `${email} is one of the ${group}. Password: ${password}\nThey should sign in to the portal with it now: until then, nothing else protects the account. ${setUp}`;
const resetText = (email: string, password: string) =>
  `${email} is signed out and has no authenticator app. New password: ${password}\nThey sign in with it. ${setUp}`;

/** An existing account has a factor already, and its current code may be used up. */
async function newDemoCode(request: StaffRequest): Promise<string> {
  await resetSecondFactor(request);
  return connectToConsole(request);
}

async function main(): Promise<number> {
  let asked: ReturnType<typeof parse>;
  try {
    asked = parse(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  const { demo, members, password, stage, region, aws, json } = asked;
  const where = { password, stage, endpoint: aws ? undefined : endpoint, region };
  try {
    if (asked['reset-mfa']) {
      await resetSecondFactor({ ...where, email: asked.email! });
      console.log(json ? JSON.stringify({ email: asked.email, password }) : resetText(asked.email!, password));
      return 0;
    }
    const created: { email: string; group: string; password: string; sub: string }[] = [];
    const codes = new Map<string, string>();
    for (const { email, group } of members) {
      const { sub } = await createStaff({ ...where, email, group });
      created.push({ email, group, password, sub });
      if (demo) codes.set(email, await newDemoCode({ ...where, email, group }));
    }
    if (json) console.log(JSON.stringify(demo ? created : created[0]));
    else if (demo) console.log(`\n${demoStaffText(password, codes, `${endpoint}/_console/users`)}\n`);
    else console.log(createdText(members[0]!, password));
    return 0;
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    const reason =
      code === 'ECONNREFUSED' ? `nothing answers at ${endpoint}. Start the platform with npm start.` : message;
    console.error(`${asked['reset-mfa'] ? 'Nothing is reset' : 'The member of staff was not created'}: ${reason}`);
    return 1;
  }
}

process.exitCode = await main();
