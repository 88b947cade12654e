/**
 * `npm run staff -- --email ada@example.com --group adjusters [--password …] [--json]`: creates a member of staff through Cognito's
 * admin API, locally and on AWS: `--aws` uses the credentials of the environment.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createStaff, groups, type StaffGroup } from './create-staff.ts';
import { endpoint } from './settings.ts';

const usage = `npm run staff -- --email <address> --group <${groups.join('|')}> [--password <text>] [--stage dev] [--aws] [--json]`;
const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    group: { type: 'string' },
    password: { type: 'string' },
    stage: { type: 'string', default: 'dev' },
    aws: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

if (!values.email || !groups.includes(values.group as StaffGroup)) {
  console.error(`Name an e-mail address and a group.\n${usage}`);
  process.exit(2);
}
const password = values.password ?? `${randomBytes(12).toString('base64url')}-Aa1`;
try {
  const created = await createStaff({
    email: values.email,
    group: values.group as StaffGroup,
    password,
    stage: values.stage,
    endpoint: values.aws ? undefined : endpoint,
  });
  const answer = { email: values.email, group: values.group, password, sub: created.sub };
  console.log(
    values.json ? JSON.stringify(answer) : `${answer.email} is one of the ${answer.group}. Password: ${password}`,
  );
} catch (error) {
  console.error(`The member of staff was not created: ${(error as Error).message}`);
  process.exit(1);
}
