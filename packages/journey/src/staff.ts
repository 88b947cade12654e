import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { signInAsStaff } from '@claimstream/second-factor';
import { Unavailable } from './patience.ts';
import type { Platform } from './platform.ts';

const run = promisify(execFile);
const staffCommand = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..', 'runner', 'src', 'staff.ts');

/**
 * Creates a new member of staff with the code of `npm run staff`; they set up their second factor and sign in with it. If the platform
 * fails on the way, another one is created: a factor whose secret is lost cannot be set up again. @returns an access token
 */
export async function hire(platform: Platform, group: 'adjusters' | 'supervisors' | 'siu'): Promise<string> {
  const clientId = platform.parameter('app-client-id');
  return platform.patience.again('platform', `one of the ${group} to be created and signed in`, async () => {
    const account = await create(platform, group);
    const { AccessToken } = await signInAsStaff(platform.cognito, { clientId, ...account });
    return AccessToken!;
  });
}

async function create(platform: Platform, group: string): Promise<{ email: string; password: string }> {
  const email = `${group}-${randomUUID()}@staff.example`;
  const args = ['--disable-warning=ExperimentalWarning', staffCommand, '--email', email, '--group', group, '--json'];
  args.push('--stage', platform.stage, '--region', platform.region);
  const env = { ...process.env, AWS_ENDPOINT_URL: platform.endpoint };
  try {
    const { stdout } = await run(process.execPath, args, { env });
    return JSON.parse(stdout);
  } catch (cause) {
    const why = (cause as { stderr?: string }).stderr ?? cause;
    throw Object.assign(new Unavailable(`npm run staff failed: ${why}`), { cause });
  }
}
