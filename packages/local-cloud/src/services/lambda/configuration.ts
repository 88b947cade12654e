/** The full configuration of one version of a function, published or not. Plain data: versions are stored as JSON. */
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
  /** The folder of the unpacked zip; `LAMBDA_TASK_ROOT`. */
  taskRoot: string;
  lastModified: string;
  tags: Record<string, string>;
}

/** The configuration in `GetFunctionConfiguration`'s shape. */
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
