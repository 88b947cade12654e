import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Caller, Kernel } from '../kernel.ts';
import { type ArtifactStore, type CodeLocation, sha256 } from './artifact-store.ts';
import { isObject } from './template.ts';

/** Copies one zip of a deployment to the artifact store and returns the digest of its bytes. */
export type CodeSource = (location: CodeLocation, artifacts: ArtifactStore) => Promise<string>;

/** Zips beside a packaged template, found by the file name at the end of their S3 key. */
export const codeInFolder =
  (folder: string): CodeSource =>
  async ({ S3Key = '' }, artifacts) => {
    const file = join(folder, basename(S3Key));
    const bytes = await readFile(file).catch((cause) => {
      throw new Error(`${folder} lacks ${basename(S3Key)}, which its template deploys`, { cause });
    });
    return artifacts.save(S3Key, bytes);
  };

/** Objects in S3, read as the deploying caller. */
export const codeInS3 =
  (kernel: Kernel, caller: Caller): CodeSource =>
  async ({ S3Bucket, S3Key }, artifacts) => {
    const { Body } = await kernel.call<{ Body: Buffer }>(caller, 's3', 'GetObject', { Bucket: S3Bucket, Key: S3Key });
    return artifacts.save(`${S3Bucket}/${S3Key}`, Body);
  };

/** Code of an earlier deployment. */
export const codeDeployed: CodeSource = async (location, artifacts) =>
  artifacts.digest(location) ?? sha256(await artifacts.read(location));

/** `properties` with every S3 location replaced by the digest of its object: the same code at another place is unchanged code. */
export async function withDigests(
  properties: unknown,
  digest: (location: CodeLocation) => Promise<string>,
): Promise<unknown> {
  if (Array.isArray(properties)) return Promise.all(properties.map((item) => withDigests(item, digest)));
  if (!isObject(properties)) return properties;
  if (typeof properties.S3Key === 'string') return { sha256: await digest(properties) };
  const keys = Object.keys(properties).sort();
  const values = await Promise.all(keys.map((key) => withDigests(properties[key], digest)));
  return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
}
