/**
 * `npm run staff -- --email ada@example.com --group adjusters [--password …] [--json]`: creates a member of staff through Cognito's
 * admin API, locally and on AWS: `--aws` uses the credentials of the environment. `--demo`: one account of each group, on this
 * machine only.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createStaff, groups, type StaffGroup } from './create-staff.ts';
import { demoStaff, demoStaffText, isLocal } from './demo-staff.ts';
import { endpoint } from './settings.ts';

const usage = `npm run staff -- --email <address> --group <${groups.join('|')}> [--password <text>] [--stage dev] [--region us-east-1] [--aws] [--json]
npm run staff -- --demo [--password <text>] [--json]   one of each group, on this machine only`;

/** @throws Error when the arguments cannot be followed */
function parse(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      demo: { type: 'boolean', default: false },
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
  if (!email || !groups.includes(group as StaffGroup)) throw new Error('Name an e-mail address and a group.');
  return { ...values, members: [{ email, group: group as StaffGroup }], password };
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
  try {
    const created: object[] = [];
    for (const { email, group } of members) {
      const { sub } = await createStaff({
        email,
        group,
        password,
        stage,
        endpoint: aws ? undefined : endpoint,
        region,
      });
      created.push({ email, group, password, sub });
    }
    if (json) console.log(JSON.stringify(demo ? created : created[0]));
    else if (demo) console.log(`\n${demoStaffText(password)}\n`);
    else console.log(`${members[0]!.email} is one of the ${members[0]!.group}. Password: ${password}`);
    return 0;
  } catch (error) {
    const { message, code } = error as Error & { code?: string };
    const reason =
      code === 'ECONNREFUSED' ? `nothing answers at ${endpoint}. Start the platform with npm start.` : message;
    console.error(`The member of staff was not created: ${reason}`);
    return 1;
  }
}

process.exitCode = await main();
