import { devNull } from 'node:os';
import type { Kernel } from '../../kernel.ts';
import type { FunctionConfiguration } from './configuration.ts';

/** Names that Lambda itself sets and refuses in a function's own environment. */
export const RESERVED_VARIABLES: ReadonlySet<string> = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_DEFAULT_REGION',
  'AWS_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_LAMBDA_RUNTIME_API',
  'LAMBDA_TASK_ROOT',
  'LAMBDA_RUNTIME_DIR',
]);

/** The whole environment of a function's process; it inherits nothing from the parent. */
export function lambdaEnvironment(
  kernel: Kernel,
  configuration: FunctionConfiguration,
  logStream: string,
): Record<string, string> {
  const credentials = kernel.credentialsFor(configuration.role, configuration.name);
  return {
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    PATH: '/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin',
    AWS_NODEJS_CONNECTION_REUSE_ENABLED: '1',
    ...configuration.environment,
    _HANDLER: configuration.handler,
    AWS_REGION: kernel.region,
    AWS_DEFAULT_REGION: kernel.region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${configuration.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: configuration.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(configuration.memorySize),
    AWS_LAMBDA_FUNCTION_VERSION: configuration.version,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: configuration.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: logStream,
    AWS_LAMBDA_LOG_FORMAT: configuration.logFormat,
    ...(configuration.applicationLogLevel && { AWS_LAMBDA_LOG_LEVEL: configuration.applicationLogLevel }),
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
    LAMBDA_TASK_ROOT: configuration.taskRoot,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
    AWS_ENDPOINT_URL: kernel.endpoint,
    // A developer's own profile must neither redirect nor authorise a function.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
  };
}
