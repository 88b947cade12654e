import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** An address at which no server answers. */
async function nobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

/** The exit code of the command and its standard error. */
async function ended(words: string[], environment: NodeJS.ProcessEnv): Promise<[number, string]> {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stderr.on('data', (data) => {
    text += data;
  });
  const [code] = await once(child, 'close');
  return [code, text];
}

it.each([
  { AWS_ENDPOINT_URL: 'nonsense' },
  { AWS_ENDPOINT_URL: 'file:///etc/passwd' },
  { AWS_ENDPOINT_URL: '', CLAIMSTREAM_PORT: '99999' },
])('%j is not an address and ends with 2', async (wrong) => {
  expect(await ended(['dlq', 'ls'], wrong)).toEqual([2, expect.stringContaining('is not the address of a platform')]);
});

it('says that another web server is not a platform', async () => {
  const server = createServer((_, response) => response.end('<h1>Welcome</h1>')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [code, said] = await ended(['dlq', 'ls'], { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` });
  server.close();
  expect([code, said]).toEqual([1, expect.stringContaining('neither AWS nor the platform')]);
});

it.each([
  [['dlq', 'ls'], 1, 'Start the platform with npm start'],
  [['tail'], 1, 'Start the platform with npm start'],
  [['fly'], 2, 'There is no verb fly'],
  [['--most', '-1'], 2, 'npm run events'],
  [['replay', '--from', '2h', '--to', '1h', '--to-rule', 'a', '--dry-run'], 2, 'replay takes no --dry-run'],
  [['dlq', 'ls', '--most', '5'], 2, 'dlq ls takes no --most'],
  [['dlq', 'redrive', 'one', 'other'], 2, 'dlq redrive does not know what to do with "other"'],
  [['trace', 'one', 'other'], 2, 'trace does not know what to do with "other"'],
  [['why', 'event.json', 'rule', 'other'], 2, 'why does not know what to do with "other"'],
  [['dlq', 'toString'], 2, 'dlq has no toString'],
])('%j without a platform ends with %d and says what to do', async (words, code, said) => {
  const found = await ended(words, { AWS_ENDPOINT_URL: await nobody() });
  expect(found).toEqual([code, expect.stringContaining(said)]);
});
