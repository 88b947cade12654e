/**
 * `npm run staff -- --email ada@example.com --group adjusters [--password …] [--json]`: creates a member of staff through Cognito's
 * admin API, locally and on AWS: `--aws` uses the credentials of the environment.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createStaff, groups, type StaffGroup } from './create-staff.ts';
import { endpoint } from './settings.ts';

const usage = `npm run staff -- --email <address> --group <${groups.join('|')}> [--password <text>] [--stage dev] [--region us-east-1] [--aws] [--json]`;

/** @throws Error when the arguments cannot be followed */
function parse(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      email: { type: 'string' },
      group: { type: 'string' },
      password: { type: 'string' },
      stage: { type: 'string', default: 'dev' },
      region: { type: 'string', default: 'us-east-1' },
      aws: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { email, group, password = `${randomBytes(12).toString('base64url')}-Aa1` } = values;
  if (!email || !groups.includes(group as StaffGroup)) throw new Error('Name an e-mail address and a group.');
  return { ...values, email, group: group as StaffGroup, password };
}

async function main(): Promise<number> {
  let asked: ReturnType<typeof parse>;
  try {
    asked = parse(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  const { email, group, password, stage, region, aws, json } = asked;
  try {
    const { sub } = await createStaff({ email, group, password, stage, endpoint: aws ? undefined : endpoint, region });
    console.log(
      json ? JSON.stringify({ email, group, password, sub }) : `${email} is one of the ${group}. Password: ${password}`,
    );
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
