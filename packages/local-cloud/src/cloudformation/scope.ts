import { NO_VALUE, resolve, type Scope } from './intrinsics.ts';
import type { Template } from './template.ts';

/** The values of an applied resource for Ref and Fn::GetAtt. */
export interface Applied {
  physicalId: string;
  ref?: string;
  attributes?: Record<string, unknown>;
}

export interface Account {
  region: string;
  accountId: string;
}

/** A stack's name and id, for its pseudo parameters. */
export interface StackIdentity {
  stackName: string;
  stackId: string;
}

/** The supported pseudo parameters. */
export function pseudoParameters(account: Account, { stackName, stackId }: StackIdentity): Record<string, unknown> {
  return {
    'AWS::AccountId': account.accountId,
    'AWS::Region': account.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': stackId,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': NO_VALUE,
  };
}

/** Resolves the names of one stack while it is applied; `applied` grows with every resource. */
export function stackScope(
  account: Account,
  stack: StackIdentity,
  template: Template,
  parameters: Record<string, unknown>,
  applied: ReadonlyMap<string, Applied>,
): Scope {
  const names: Record<string, unknown> = { ...parameters, ...pseudoParameters(account, stack) };
  const conditions = new Map<string, boolean>();
  const resource = (logicalId: string): Applied => {
    const found = applied.get(logicalId);
    if (!found) throw new Error(`${logicalId} names neither a parameter nor an applied resource`);
    return found;
  };
  const scope: Scope = {
    ref(name) {
      if (Object.hasOwn(names, name)) return names[name];
      const found = resource(name);
      return found.ref ?? found.physicalId;
    },
    attribute(logicalId, attribute) {
      const { attributes = {} } = resource(logicalId);
      if (!Object.hasOwn(attributes, attribute)) {
        throw new Error(
          `${logicalId} has no attribute ${attribute}; it has ${Object.keys(attributes).join(', ') || 'none'}`,
        );
      }
      return attributes[attribute];
    },
    condition(name) {
      if (!Object.hasOwn(template.Conditions ?? {}, name)) throw new Error(`there is no condition ${name}`);
      let value = conditions.get(name);
      if (value === undefined) {
        value = resolve(template.Conditions![name], scope) === true;
        conditions.set(name, value);
      }
      return value;
    },
    mapping(map, first, second) {
      const value = template.Mappings?.[map]?.[first]?.[second];
      if (value === undefined) throw new Error(`Fn::FindInMap finds nothing at ${map}.${first}.${second}`);
      return value;
    },
  };
  return scope;
}
