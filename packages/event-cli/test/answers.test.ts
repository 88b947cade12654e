import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** An address at which nobody answers. */
async function nobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}

it.each([
  [['dlq', 'ls'], 1, 'Start the platform with npm start'],
  [['tail'], 1, 'Start the platform with npm start'],
  [['fly'], 2, 'There is no verb fly'],
  [['--most', '-1'], 2, 'npm run events'],
])('%j without a platform ends by %d and says what to do', async (words, code, said) => {
  const env = { ...process.env, AWS_ENDPOINT_URL: await nobody() };
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stderr.on('data', (data) => {
    text += data;
  });
  expect(await once(child, 'close')).toEqual([code, null]);
  expect(text).toContain(said);
});
