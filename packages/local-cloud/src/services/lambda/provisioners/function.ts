import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Kernel, Provisioner, ResourceInput } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import type { FunctionConfiguration } from '../configuration.ts';
import { RESERVED_VARIABLES } from '../environment.ts';
import type { FunctionUpdates } from '../function-updates.ts';
import type { Functions } from '../functions.ts';
import type { Invoker } from '../invoker.ts';

const RUNTIME = /^nodejs(20|22|24)\.x$/;
const ENVIRONMENT_LIMIT = 4096;

/** AWS::Lambda::Function */
export function functionProvisioner(
  kernel: Kernel,
  functions: Functions,
  invoker: Invoker,
  updates: FunctionUpdates,
): Provisioner {
  return {
    properties: [
      'Architectures',
      'Code',
      'DeadLetterConfig',
      'Description',
      'Environment',
      'EphemeralStorage',
      'FunctionName',
      'Handler',
      'LoggingConfig',
      'MemorySize',
      'PackageType',
      'ReservedConcurrentExecutions',
      'Role',
      'Runtime',
      'RuntimeManagementConfig',
      'Tags',
      'Timeout',
      'TracingConfig',
    ],

    async apply(input) {
      const { properties } = input;
      const name = String(properties.FunctionName ?? physicalName(input.stackName, input.logicalId));
      validate(name, properties);
      const code = await updates.unpack(name, await kernel.artifact(properties.Code));
      const isRestart = input.physicalId === name && input.previous === undefined;
      if (!isRestart) updates.direct.forget(name);
      const arn = functions.arnOf(name);
      const logging = properties.LoggingConfig ?? {};
      const configuration: FunctionConfiguration = {
        name,
        arn,
        version: '$LATEST',
        description: properties.Description ?? '',
        handler: properties.Handler,
        runtime: properties.Runtime,
        role: properties.Role,
        memorySize: Number(properties.MemorySize ?? 128),
        timeout: Number(properties.Timeout ?? 3),
        environment: variablesOf(properties),
        architectures: properties.Architectures ?? ['x86_64'],
        ephemeralStorageSize: Number(properties.EphemeralStorage?.Size ?? 512),
        tracingMode: properties.TracingConfig?.Mode ?? 'PassThrough',
        logGroup: logging.LogGroup ?? `/aws/lambda/${name}`,
        logFormat: logging.LogFormat === 'JSON' ? 'JSON' : 'Text',
        applicationLogLevel: logging.ApplicationLogLevel,
        systemLogLevel: logging.SystemLogLevel,
        deadLetterArn: properties.DeadLetterConfig?.TargetArn,
        reservedConcurrency: optionalNumber(properties.ReservedConcurrentExecutions),
        ...code,
        lastModified: updates.now(),
        tags: tagsOf(properties.Tags),
        ...updates.direct.of(name),
      };
      await updates.set(configuration);
      return { physicalId: name, attributes: { Arn: arn } };
    },

    remove: (input: ResourceInput & { physicalId: string }) => remove(input.physicalId),
    changedOutside: (name) => updates.direct.of(name) !== undefined,
    sameAgain: (name) => updates.touch(name),
  };

  async function remove(name: string): Promise<void> {
    functions.remove(name);
    updates.direct.forget(name);
    invoker.retire(name);
    await rm(join(updates.functionsDir, name), { recursive: true, force: true });
  }
}

function variablesOf(properties: Record<string, any>): Record<string, string> {
  const variables = Object.entries<unknown>(properties.Environment?.Variables ?? {});
  return Object.fromEntries(variables.map(([name, value]) => [name, String(value)]));
}

function tagsOf(tags: { Key: string; Value: string }[] | undefined): Record<string, string> {
  return Object.fromEntries((tags ?? []).map((tag) => [tag.Key, tag.Value]));
}

const optionalNumber = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

export function validate(name: string, properties: Record<string, any>): void {
  if (!RUNTIME.test(String(properties.Runtime))) throw new NotEmulated(`the runtime ${properties.Runtime} of ${name}`);
  if (properties.PackageType !== undefined && properties.PackageType !== 'Zip') {
    throw new NotEmulated(`the package type ${properties.PackageType} of ${name}`);
  }
  if (typeof properties.Handler !== 'string') throw invalid(`${name} has no Handler`);
  if (typeof properties.Role !== 'string') throw invalid(`${name} has no Role`);
  inRange(name, 'Timeout', properties.Timeout ?? 3, 1, 900);
  inRange(name, 'MemorySize', properties.MemorySize ?? 128, 128, 10_240);
  const variables = variablesOf(properties);
  const reserved = Object.keys(variables).filter((variable) => RESERVED_VARIABLES.has(variable));
  if (reserved.length > 0) {
    throw invalid(
      `Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${reserved.join(', ')}`,
    );
  }
  if (Buffer.byteLength(JSON.stringify(variables)) > ENVIRONMENT_LIMIT) {
    throw invalid(`The environment variables of ${name} exceed ${ENVIRONMENT_LIMIT} bytes`);
  }
}

function inRange(name: string, property: string, value: unknown, least: number, most: number): void {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return;
  throw invalid(`${property} ${String(value)} of ${name} is not between ${least} and ${most}`);
}

const invalid = (message: string): AwsError => new AwsError('InvalidParameterValueException', message);
