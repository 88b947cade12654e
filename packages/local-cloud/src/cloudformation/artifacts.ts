import { zipSync } from 'fflate';
import type { Kernel } from '../kernel.ts';
import type { StackStore } from './stack-store.ts';

/** Reads deployment artifacts: the zip that was packaged, or inline code zipped as Lambda does. */
export function artifactReader(store: StackStore): Kernel['artifact'] {
  return async ({ S3Key, ZipFile }) => {
    if (ZipFile !== undefined) return Buffer.from(zipSync({ 'index.js': Buffer.from(ZipFile) }));
    const bytes = S3Key === undefined ? undefined : await store.artifact(S3Key);
    if (!bytes) throw new Error(`There is no deployment artifact ${S3Key}: deploy the folder that holds it`);
    return bytes;
  };
}
