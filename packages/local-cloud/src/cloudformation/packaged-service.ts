import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { artifactKeys, type Template } from './template.ts';

export interface PackagedStack {
  stackName: string;
  template: Template;
  /** Where the zips lie, by their file name. */
  artifactsDir: string;
}

async function json(file: string, folder: string): Promise<any> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${folder} is not packaged: ${file} cannot be read. Run "npm run package" first.`, { cause });
  }
}

/** Reads what `sls package` wrote into `<folder>/.serverless`. */
export async function packagedStack(folder: string): Promise<PackagedStack> {
  const artifactsDir = join(folder, '.serverless');
  const template = await json(join(artifactsDir, 'cloudformation-template-update-stack.json'), folder);
  const { service } = await json(join(artifactsDir, 'serverless-state.json'), folder);
  const { stackName, stage } = service.provider;
  return { stackName: stackName ?? `${service.service}-${stage ?? 'dev'}`, template, artifactsDir };
}

/** Every zip a template deploys: its S3 key, and its bytes where the folder holds it. */
export async function artifactsOf(template: Template, artifactsDir: string): Promise<[s3Key: string, bytes: Buffer][]> {
  return Promise.all(
    artifactKeys(template).map(async (key): Promise<[string, Buffer]> => {
      try {
        return [key, await readFile(join(artifactsDir, basename(key)))];
      } catch (cause) {
        throw new Error(`${artifactsDir} lacks ${basename(key)}, which its template deploys`, { cause });
      }
    }),
  );
}
