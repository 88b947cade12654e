import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { type Bundle, packagedBundles } from '../bundles.ts';
import { root } from '../settings.ts';
import { bundleComparable } from './comparable-handler.ts';
import { median } from './statistics.ts';

export interface LoadedBundle extends Omit<Bundle, 'code' | 'path'> {
  /** Median time to load the entry module in a fresh process, in milliseconds: wall-clock time, and CPU time of the main thread. */
  loadMs: number;
  loadCpuMs: number;
  /** The same for a plain handler with the same SDK clients, bundled by esbuild's defaults; absent for a function without clients. */
  comparable?: { clients: string[]; bytes: number; loadMs: number; loadCpuMs: number };
}

const TIMER = `
const cpu = process.threadCpuUsage();
const began = performance.now();
require(process.argv[2]);
const ms = performance.now() - began;
const { user, system } = process.threadCpuUsage(cpu);
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000 }));
process.exit(0);
`;

/**
 * Loads the modules of every function and of its comparable handler, each in a fresh process and in turn, so that other load on the
 * machine affects both; with the function's deployed environment.
 */
export async function loadBundles(endpoint: string, folder: string, runs: number): Promise<LoadedBundle[]> {
  const environments = await deployedEnvironments(endpoint);
  const timer = join(folder, 'time-require.cjs');
  writeFileSync(timer, TIMER);
  const loaded: LoadedBundle[] = [];
  for (const { code, path, ...bundle } of packagedBundles()) {
    const task = join(folder, `${bundle.service}-${bundle.name}`);
    const entry = join(task, path);
    mkdirSync(join(entry, '..'), { recursive: true });
    writeFileSync(entry, code);
    const source = join(root, 'services', bundle.service, path.replace(/\.cjs$/, '.ts'));
    const plain = join(task, 'comparable', `${basename(path, '.cjs')}.cjs`);
    const clients = await bundleComparable(source, plain);
    const variables = environments.get(`claimstream-${bundle.service}-dev-${bundle.name}`);
    if (!variables) throw new Error(`${bundle.service}/${bundle.name} is packaged but not deployed`);
    const keys = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_REGION: 'us-east-1' };
    const load = (module: string): { ms: number; cpuMs: number } =>
      JSON.parse(
        execFileSync(process.execPath, [timer, module], {
          env: { PATH: process.env.PATH, ...keys, ...variables },
          encoding: 'utf8',
        }),
      );
    const [own, other]: { ms: number; cpuMs: number }[][] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      own!.push(load(entry));
      if (clients.length > 0) other!.push(load(plain));
    }
    loaded.push({
      ...bundle,
      ...medians(own!),
      ...(clients.length > 0 && { comparable: { clients, bytes: readFileSync(plain).length, ...medians(other!) } }),
    });
  }
  return loaded;
}

/** Load time of functions relative to their comparable handlers: the median of all ratios. */
export function loadRatio(functions: readonly LoadedBundle[], figure: 'loadMs' | 'loadCpuMs'): number {
  return median(functions.flatMap((each) => (each.comparable ? [each[figure] / each.comparable[figure]] : [])));
}

const medians = (loads: { ms: number; cpuMs: number }[]) => ({
  loadMs: median(loads.map(({ ms }) => ms)),
  loadCpuMs: median(loads.map(({ cpuMs }) => cpuMs)),
});

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
