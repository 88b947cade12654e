import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Template } from './template.ts';

export interface PackagedStack {
  stackName: string;
  region: string;
  template: Template;
  /** The folder of the zips, which are found by file name. */
  artifactsDir: string;
}

async function json(file: string, folder: string): Promise<any> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${folder} is not packaged: ${file} cannot be read. Run "npm run package" first.`, { cause });
  }
}

/** Reads the output of `sls package` in `<folder>/.serverless`. */
export async function packagedStack(folder: string): Promise<PackagedStack> {
  const artifactsDir = join(folder, '.serverless');
  const template = await json(join(artifactsDir, 'cloudformation-template-update-stack.json'), folder);
  const { service } = await json(join(artifactsDir, 'serverless-state.json'), folder);
  const { stackName, stage, region = 'us-east-1' } = service.provider;
  return { stackName: stackName ?? `${service.service}-${stage ?? 'dev'}`, region, template, artifactsDir };
}
