/** A CloudFormation template as packaging writes it. Only JSON: intrinsics are objects with one key. */
export interface Template {
  AWSTemplateFormatVersion?: string;
  Description?: string;
  Metadata?: unknown;
  Parameters?: Record<string, TemplateParameter>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  Conditions?: Record<string, unknown>;
  Resources: Record<string, TemplateResource>;
  Outputs?: Record<string, TemplateOutput>;
}

export interface TemplateParameter {
  Type: string;
  Default?: unknown;
}

export interface TemplateResource {
  Type: string;
  Properties?: Record<string, unknown>;
  DependsOn?: string | string[];
  Condition?: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

export interface TemplateOutput {
  Value: unknown;
  Condition?: string;
  Description?: string;
  Export?: unknown;
}

/** A stack that cannot be deployed, with all its problems at once. */
export class StackRefused extends Error {
  readonly stackName: string;
  readonly problems: readonly string[];

  constructor(stackName: string, problems: readonly string[], options?: ErrorOptions) {
    super(`Stack ${stackName} is refused:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`, options);
    this.name = 'StackRefused';
    this.stackName = stackName;
    this.problems = problems;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The intrinsic in `node`; undefined for a plain value. */
export function intrinsic(node: unknown): { name: string; argument: unknown } | undefined {
  if (!isObject(node)) return undefined;
  const keys = Object.keys(node);
  const name = keys[0];
  if (keys.length !== 1 || name === undefined) return undefined;
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::') ? { name, argument: node[name] } : undefined;
}

/** Calls `visit` with every node, parents before children. */
export function walk(node: unknown, visit: (node: unknown) => void): void {
  visit(node);
  if (Array.isArray(node)) for (const child of node) walk(child, visit);
  else if (isObject(node)) for (const child of Object.values(node)) walk(child, visit);
}

/** The S3 keys in resources or properties. */
export function artifactKeys(node: unknown): string[] {
  const keys = new Set<string>();
  walk(node, (child) => {
    if (isObject(child) && typeof child.S3Key === 'string') keys.add(child.S3Key);
  });
  return [...keys];
}
