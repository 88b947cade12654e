import { isObject, type Template } from '../../cloudformation/template.ts';
import { AwsError } from '../../errors.ts';
import type { Caller, Kernel } from '../../kernel.ts';

export interface TemplateInput {
  TemplateBody?: string;
  TemplateURL?: string;
}

/** The template of a call, from its text or from S3. Only JSON. @throws AwsError ValidationError */
export async function templateOf(kernel: Kernel, caller: Caller, input: TemplateInput): Promise<Template> {
  const text = input.TemplateBody ?? (await fromS3(kernel, caller, input.TemplateURL));
  let template: unknown;
  try {
    template = JSON.parse(text);
  } catch (cause) {
    throw invalid('Template format error: local-cloud reads templates as JSON only', cause);
  }
  if (!isObject(template)) throw invalid('Template format error: unsupported structure.');
  if (!isObject(template.Resources) || Object.keys(template.Resources).length === 0) {
    throw invalid('Template format error: At least one Resources member must be defined.');
  }
  return template as unknown as Template;
}

async function fromS3(kernel: Kernel, caller: Caller, address: string | undefined): Promise<string> {
  if (!address) throw invalid('Either Template URL or Template Body must be specified.');
  const place = placeInS3(address, kernel.endpoint);
  if (!place) throw invalid('TemplateURL must be a supported URL.');
  try {
    const { Body } = await kernel.call<{ Body: Buffer }>(caller, 's3', 'GetObject', place);
    return Body.toString('utf8');
  } catch (cause) {
    throw invalid(`S3 error: ${(cause as Error).message}`, cause);
  }
}

/** Bucket and key of an S3 address in either style. The object is read from this cloud's S3, whatever host it names. */
export function placeInS3(address: string, endpoint: string): { Bucket: string; Key: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, origin, pathname } = new URL(address);
  const path = decodeURIComponent(pathname.slice(1));
  const bucket = /^(.+)\.s3[.-][a-z0-9.-]*amazonaws\.com(?:\.cn)?$/.exec(host)?.[1];
  if (bucket) return { Bucket: bucket, Key: path };
  if (origin !== endpoint && !/^s3[.-][a-z0-9.-]*amazonaws\.com(?:\.cn)?$/.test(host)) return undefined;
  const slash = path.indexOf('/');
  return slash < 1 ? undefined : { Bucket: path.slice(0, slash), Key: path.slice(slash + 1) };
}

const invalid = (message: string, cause?: unknown): AwsError =>
  Object.assign(new AwsError('ValidationError', message), cause !== undefined && { cause });
