import { once } from 'node:events';
import { basename, resolve } from 'node:path';
import { startCloud } from '../cloud.ts';
import type { StackResult } from '../cloudformation/deployer.ts';
import type { Removed } from './remove-stack.ts';

export interface CommandLine {
  port: number;
  dataDir: string;
  /** Leaves out the hint that nothing is deployed. */
  empty: boolean;
  deliverTwice: boolean;
  folders: readonly string[];
  /** The stage to remove. */
  stage: string;
  region: string;
}

async function serve({ port, dataDir, empty, deliverTwice }: CommandLine): Promise<number> {
  // When the parent process that started this over a channel is gone, this stops too.
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'disconnect'].map((signal) => once(process, signal)));
  const cloud = await startCloud({ port, dataDir: resolve(dataDir), chaos: { deliverTwice } });
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

/** @throws Error with the running cloud's reason where it refuses */
async function post<T>(port: number, path: 'deploy' | 'remove', body: unknown): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`http://127.0.0.1:${port}/_local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (cause) {
    throw new Error(`No local-cloud answers on port ${port}. Start one with: npm start`, { cause });
  }
  if (!answer.ok) throw new Error(((await answer.json()) as { message: string }).message);
  return (await answer.json()) as T;
}

async function deploy({ port, folders }: CommandLine): Promise<number> {
  if (folders.length === 0) throw new Error('Name the service folders to deploy');
  const absolute = folders.map((folder) => resolve(folder));
  for (const stack of await post<StackResult[]>(port, 'deploy', absolute)) {
    const { stackName, created, updated, unchanged, removed, milliseconds } = stack;
    process.stdout.write(
      `${stackName}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${removed} removed in ${milliseconds} ms\n`,
    );
    for (const [name, value] of Object.entries(stack.outputs)) process.stdout.write(`  ${name}: ${value}\n`);
  }
  return 0;
}

/** Removes stacks by name, so that a folder may be gone already. */
async function remove({ port, folders, stage, region }: CommandLine): Promise<number> {
  if (folders.length === 0) throw new Error('Name the service folders, or the stacks, to remove');
  for (const folder of folders) {
    const name = basename(resolve(folder));
    const { stackName, retained } = await post<Removed>(port, 'remove', { name, stage, region });
    process.stdout.write(`${stackName}: removed${retained.length > 0 ? '. Retained by its policies:' : ''}\n`);
    for (const { logicalId, type, physicalId } of retained) {
      process.stdout.write(`  ${logicalId} (${type}): ${physicalId}\n`);
    }
  }
  return 0;
}

/** The commands of the command line; each answers its exit code. */
export const commands: Readonly<Record<string, (line: CommandLine) => Promise<number>>> = { serve, deploy, remove };
