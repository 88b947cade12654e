import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { type Bundle, packagedBundles } from '../bundles.ts';
import { median } from './statistics.ts';

export interface LoadedBundle extends Omit<Bundle, 'code' | 'path'> {
  /** Median time to load the entry module in a fresh process, in milliseconds. */
  loadMs: number;
}

/** Loads every function's module in processes of its own, with the environment it was deployed with. */
export async function loadBundles(endpoint: string, folder: string, runs: number): Promise<LoadedBundle[]> {
  const environments = await deployedEnvironments(endpoint);
  const timer = join(folder, 'time-import.mjs');
  const lines = ['const began = performance.now();', 'await import(process.argv[2]);'];
  writeFileSync(timer, [...lines, 'console.log(performance.now() - began);', 'process.exit(0);'].join('\n'));
  return packagedBundles().map(({ code, path, ...bundle }) => {
    const task = join(folder, `${bundle.service}-${bundle.name}`);
    const entry = join(task, path);
    mkdirSync(join(entry, '..'), { recursive: true });
    writeFileSync(entry, code);
    const variables = environments.get(`claimstream-${bundle.service}-dev-${bundle.name}`);
    if (!variables) throw new Error(`${bundle.service}/${bundle.name} is packaged but not deployed`);
    const env = { PATH: process.env.PATH, AWS_REGION: 'us-east-1', ...variables };
    const once = () =>
      Number(execFileSync(process.execPath, [timer, pathToFileURL(entry).href], { env, encoding: 'utf8' }));
    return { ...bundle, loadMs: median(Array.from({ length: runs }, once)) };
  });
}

async function deployedEnvironments(endpoint: string): Promise<Map<string, Record<string, string>>> {
  const lambda = new LambdaClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const found = new Map<string, Record<string, string>>();
  let Marker: string | undefined;
  do {
    const page = await lambda.send(new ListFunctionsCommand({ Marker }));
    for (const { FunctionName, Environment } of page.Functions ?? [])
      found.set(FunctionName!, Environment?.Variables ?? {});
    Marker = page.NextMarker;
  } while (Marker);
  return found;
}
