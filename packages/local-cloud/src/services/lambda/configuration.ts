/** Everything one published or unpublished version of a function is made of. Plain data: versions are stored as JSON. */
export interface FunctionConfiguration {
  name: string;
  arn: string;
  version: string;
  description: string;
  handler: string;
  runtime: string;
  role: string;
  memorySize: number;
  /** Seconds. */
  timeout: number;
  environment: Record<string, string>;
  architectures: string[];
  ephemeralStorageSize: number;
  tracingMode: string;
  logGroup: string;
  logFormat: 'Text' | 'JSON';
  applicationLogLevel?: string;
  systemLogLevel?: string;
  deadLetterArn?: string;
  reservedConcurrency?: number;
  /** Hex digest of the zip. */
  codeDigest: string;
  codeSize: number;
  /** Where the zip is unpacked; `LAMBDA_TASK_ROOT`. */
  taskRoot: string;
  lastModified: string;
  tags: Record<string, string>;
}

/** The configuration as `GetFunctionConfiguration` answers it. */
export function describeConfiguration(configuration: FunctionConfiguration): Record<string, unknown> {
  const published = configuration.version !== '$LATEST';
  return {
    FunctionName: configuration.name,
    FunctionArn: published ? `${configuration.arn}:${configuration.version}` : configuration.arn,
    Runtime: configuration.runtime,
    Role: configuration.role,
    Handler: configuration.handler,
    CodeSize: configuration.codeSize,
    CodeSha256: Buffer.from(configuration.codeDigest, 'hex').toString('base64'),
    Description: configuration.description,
    Timeout: configuration.timeout,
    MemorySize: configuration.memorySize,
    LastModified: configuration.lastModified,
    Version: configuration.version,
    Environment: { Variables: configuration.environment },
    TracingConfig: { Mode: configuration.tracingMode },
    PackageType: 'Zip',
    Architectures: configuration.architectures,
    EphemeralStorage: { Size: configuration.ephemeralStorageSize },
    LoggingConfig: {
      LogFormat: configuration.logFormat,
      LogGroup: configuration.logGroup,
      ...(configuration.logFormat === 'JSON' && {
        ApplicationLogLevel: configuration.applicationLogLevel ?? 'INFO',
        SystemLogLevel: configuration.systemLogLevel ?? 'INFO',
      }),
    },
    ...(configuration.deadLetterArn && { DeadLetterConfig: { TargetArn: configuration.deadLetterArn } }),
    State: 'Active',
    LastUpdateStatus: 'Successful',
  };
}
