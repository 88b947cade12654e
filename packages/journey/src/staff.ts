import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { signIn } from './account.ts';
import { Unavailable } from './patience.ts';
import type { Platform } from './platform.ts';

const run = promisify(execFile);
const staffCommand = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..', 'runner', 'src', 'staff.ts');

/** Makes a new member of staff by the same command that `npm run staff` is, and signs them in. @returns an access token */
export async function hire(platform: Platform, group: 'adjusters' | 'supervisors' | 'siu'): Promise<string> {
  const email = `${group}-${randomUUID()}@staff.example`;
  const args = ['--disable-warning=ExperimentalWarning', staffCommand, '--email', email, '--group', group, '--json'];
  args.push('--stage', platform.stage, '--region', platform.region);
  const env = { ...process.env, AWS_ENDPOINT_URL: platform.endpoint };
  const password = await platform.patience.again(
    'platform',
    `npm run staff to create one of the ${group}`,
    async () => {
      try {
        const { stdout } = await run(process.execPath, args, { env });
        return (JSON.parse(stdout) as { password: string }).password;
      } catch (cause) {
        throw Object.assign(
          new Unavailable(`npm run staff failed: ${(cause as { stderr?: string }).stderr ?? cause}`),
          {
            cause,
          },
        );
      }
    },
  );
  return signIn(platform, { email, password });
}
