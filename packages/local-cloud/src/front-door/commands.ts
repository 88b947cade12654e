import { once } from 'node:events';
import { resolve } from 'node:path';
import { startCloud } from '../cloud.ts';
import type { StackResult } from '../cloudformation/deployer.ts';

export interface CommandLine {
  port: number;
  dataDir: string;
  /** Nothing is meant to be deployed, so nothing is said about it. */
  empty: boolean;
  deliverTwice: boolean;
  folders: readonly string[];
}

async function serve({ port, dataDir, empty, deliverTwice }: CommandLine): Promise<number> {
  // Whoever started this over a channel and is gone wants it gone too.
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'disconnect'].map((signal) => once(process, signal)));
  const cloud = await startCloud({ port, dataDir: resolve(dataDir), faults: { deliverTwice } });
  process.stdout.write(`ready ${cloud.endpoint}\n`);
  const stacks = (await (await fetch(`${cloud.endpoint}/_local/stacks`)).json()) as unknown[];
  if (stacks.length === 0 && !empty) {
    const at = new URL(cloud.endpoint).port;
    process.stderr.write(`Nothing is deployed here yet. Deploy packaged services with: deploy DIR… --port ${at}\n`);
  }
  await asked;
  await cloud.stop();
  return 0;
}

async function post(port: number, folders: readonly string[]): Promise<Response> {
  try {
    return await fetch(`http://127.0.0.1:${port}/_local/deploy`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(folders.map((folder) => resolve(folder))),
    });
  } catch (cause) {
    throw new Error(`No local-cloud answers on port ${port}. Start one with: npm start`, { cause });
  }
}

async function deploy({ port, folders }: CommandLine): Promise<number> {
  if (folders.length === 0) throw new Error('Name the service folders to deploy');
  const answer = await post(port, folders);
  if (!answer.ok) throw new Error(((await answer.json()) as { message: string }).message);
  for (const stack of (await answer.json()) as StackResult[]) {
    const { stackName, created, updated, unchanged, removed, milliseconds } = stack;
    process.stdout.write(
      `${stackName}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${removed} removed in ${milliseconds} ms\n`,
    );
    for (const [name, value] of Object.entries(stack.outputs)) process.stdout.write(`  ${name}: ${value}\n`);
  }
  return 0;
}

/** What the command line can do; each answers its exit code. */
export const commands: Readonly<Record<string, (line: CommandLine) => Promise<number>>> = { serve, deploy };
