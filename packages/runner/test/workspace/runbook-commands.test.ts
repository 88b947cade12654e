import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');
/** Names of the CLI's that are not those of the API. */
const services: Record<string, string> = {
  apigatewayv2: 'execute-api',
  cloudwatch: 'monitoring',
  stepfunctions: 'states',
};
/** The runbook names it as what nobody should do. */
const warnedOf = 'cognito-idp update-user-pool';

it('each command of the AWS CLI in the runbook works on this machine as well', async () => {
  const runbook = await readFile(join(root, 'docs/operations.md'), 'utf8');
  const readme = await readFile(join(root, 'packages/local-cloud/README.md'), 'utf8');
  const verbsOf = (service: string) =>
    readme.match(new RegExp(`^\\| ${service} \\| (.*) \\|$`, 'm'))?.[1]?.toLowerCase() ?? '';
  const commands = new Set(runbook.match(/(?<=\baws )[a-z0-9-]+ [a-z][a-z-]+/g));
  expect(commands.size).toBeGreaterThan(10);
  const missing = [...commands].filter((command) => {
    const [service, operation] = command.split(' ') as [string, string];
    return !verbsOf(services[service] ?? service).includes(`\`${operation.replaceAll('-', '')}\``);
  });
  expect(missing.filter((command) => command !== warnedOf)).toEqual([]);
});
