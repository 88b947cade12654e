import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { AwsError } from '../../errors.ts';

/** A zip on disk: its digest, and the folder in which the function runs. */
export interface UnpackedCode {
  digest: string;
  size: number;
  taskRoot: string;
}

/**
 * Unpacks `zip` into `<functionsDir>/<name>/<digest>` unless that folder exists. A rename makes the folder appear, so a
 * crash leaves no incomplete one.
 */
export async function unpackCode(functionsDir: string, name: string, zip: Buffer): Promise<UnpackedCode> {
  const digest = createHash('sha256').update(zip).digest('hex');
  const taskRoot = join(functionsDir, name, digest);
  const code = { digest, size: zip.length, taskRoot };
  if (existsSync(taskRoot)) return code;
  const staging = join(functionsDir, name, `.${randomUUID()}`);
  await mkdir(staging, { recursive: true });
  // Stops Node from reading `"type"` above the function: a `.js` file without a package.json is CommonJS on AWS.
  await writeFile(join(functionsDir, 'package.json'), '{}\n');
  for (const [path, bytes] of Object.entries(filesOf(zip))) {
    const target = resolve(staging, path);
    if (!target.startsWith(staging + sep)) throw invalidZip(`entry ${path} leaves the archive`);
    if (path.endsWith('/')) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  await rename(staging, taskRoot);
  return code;
}

/** Removes the code of a function's earlier deployments, except where a published version still runs it. */
export async function discardOldCode(functionsDir: string, name: string, keep: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(join(functionsDir, name))) {
    if (!keep.has(entry)) await rm(join(functionsDir, name, entry), { recursive: true, force: true });
  }
}

function filesOf(zip: Buffer): Record<string, Uint8Array> {
  try {
    return unzipSync(zip);
  } catch (cause) {
    throw Object.assign(
      invalidZip('Could not unzip uploaded file. Please check your file, then try to upload again.'),
      {
        cause,
      },
    );
  }
}

const invalidZip = (message: string): AwsError => new AwsError('InvalidParameterValueException', message);
