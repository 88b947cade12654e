import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { root } from '../settings.ts';

/** The build settings of `npm run package`, without those that plain esbuild does not know. */
const { outputFileExtension, exclude, ...ours }: BuildOptions & { outputFileExtension: string; exclude: string[] } =
  createRequire(import.meta.url)('@claimstream/serverless-preset/esbuild.cjs')();

/** A client of the AWS SDK: `DynamoDBClient`, and the folder of its package. */
interface SdkClient {
  name: string;
  folder: string;
}

/**
 * Bundles, with esbuild's defaults, the simplest handler that builds the same SDK clients as one of our functions and sends its input.
 * Our function's load time is compared with this handler's.
 * @param source source of the function, `…/src/functions/file-claim.ts`
 * @param outfile path of the bundle
 * @returns the names of the clients; empty if the function calls no AWS service, and then nothing is written
 */
export async function bundleComparable(source: string, outfile: string): Promise<string[]> {
  const clients = await clientsOf(source);
  if (clients.length === 0) return [];
  const marshals = clients.some(({ name }) => name === 'DynamoDBClient');
  const handler = [
    ...clients.map(({ name, folder }) => `const { ${name} } = require(${JSON.stringify(folder)});`),
    ...(marshals ? [`const { unmarshall } = require('@aws-sdk/util-dynamodb');`] : []),
    `const clients = [${clients.map(({ name }) => `new ${name}({})`).join(', ')}];`,
    `exports.handler = async (command) => (await Promise.all(clients.map((client) => client.send(command))))${
      marshals ? '.map(({ Item }) => unmarshall(Item))' : ''
    };`,
  ];
  mkdirSync(dirname(outfile), { recursive: true });
  const resolveDir = join(root, 'packages', 'lambda-kit');
  await build({
    stdin: { contents: handler.join('\n'), resolveDir, loader: 'js' },
    bundle: true,
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return clients.map(({ name }) => name);
}

/** The clients whose code is in the function's bundle. */
async function clientsOf(source: string): Promise<SdkClient[]> {
  const { metafile } = await build({ ...ours, entryPoints: [source], write: false, outdir: 'unused', metafile: true });
  const inputs = Object.values(metafile!.outputs).flatMap(({ inputs: parts }) => Object.entries(parts));
  const clients = inputs.flatMap(([path, { bytesInOutput }]) => {
    const [, folder, name] = /^(.*\/@aws-sdk\/client-[a-z0-9-]+)\/dist-es\/(\w+Client)\.js$/.exec(path) ?? [];
    return folder && name && bytesInOutput > 0 ? [{ name, folder: join(process.cwd(), folder) }] : [];
  });
  return clients.sort((a, b) => a.name.localeCompare(b.name));
}
