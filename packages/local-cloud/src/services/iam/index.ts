import { NotEmulated } from '../../errors.ts';
import type { CloudService, Kernel, PolicyDocument, Provisioner } from '../../kernel.ts';
import { physicalName } from '../../naming.ts';
import { managedPolicies } from './managed-policies.ts';
import { normalisePolicy } from './policy-check.ts';

interface Role {
  trust: PolicyDocument;
  /** Inline policies and managed ones, from the role itself. */
  own: PolicyDocument[];
  /** From AWS::IAM::Policy, by its physical id. */
  attached: Map<string, PolicyDocument>;
}

/** Roles and their policies, as the templates declare them. They live as long as the process: every start applies them again. */
export function createIam(kernel: Kernel): CloudService {
  const roles = new Map<string, Role>();
  const arnOf = (name: string, path = '/'): string => `arn:aws:iam::${kernel.accountId}:role${path}${name}`;
  const named = (roleName: string): Role | undefined =>
    [...roles].find(([arn]) => arn.split('/').at(-1) === roleName)?.[1];

  const role: Provisioner = {
    properties: [
      'AssumeRolePolicyDocument',
      'Description',
      'ManagedPolicyArns',
      'MaxSessionDuration',
      'Path',
      'Policies',
      'RoleName',
      'Tags',
    ],
    apply({ stackName, logicalId, properties }) {
      const name: string = properties.RoleName ?? physicalName(stackName, logicalId);
      const arn = arnOf(name, properties.Path);
      const managed = ((properties.ManagedPolicyArns ?? []) as string[]).map((policy) => {
        const document = managedPolicies[policy];
        if (!document) throw new NotEmulated(`the managed policy ${policy}`);
        return document;
      });
      const inline = ((properties.Policies ?? []) as { PolicyDocument: PolicyDocument }[]).map(({ PolicyDocument }) =>
        normalisePolicy(PolicyDocument),
      );
      const trust = normalisePolicy(properties.AssumeRolePolicyDocument);
      roles.set(arn, { trust, own: [...managed, ...inline], attached: roles.get(arn)?.attached ?? new Map() });
      return { physicalId: name, attributes: { Arn: arn, RoleId: `AROA${name.slice(-12).toUpperCase()}` } };
    },
    remove({ physicalId, properties }) {
      roles.delete(arnOf(physicalId, properties.Path));
    },
  };

  const policy: Provisioner = {
    properties: ['PolicyDocument', 'PolicyName', 'Roles'],
    apply({ stackName, logicalId, properties }) {
      const physicalId = physicalName(stackName, logicalId);
      for (const each of roles.values()) each.attached.delete(physicalId);
      for (const roleName of (properties.Roles ?? []) as string[]) {
        const target = named(roleName);
        if (!target) throw new NotEmulated(`a policy on the role ${roleName}, which no stack has declared`);
        target.attached.set(physicalId, normalisePolicy(properties.PolicyDocument));
      }
      return { physicalId };
    },
    remove({ physicalId }) {
      for (const each of roles.values()) each.attached.delete(physicalId);
    },
  };

  return {
    name: 'iam',
    verbs: {},
    provisioners: { 'AWS::IAM::Role': role, 'AWS::IAM::Policy': policy },
    identityPolicies(roleArn) {
      const found = roles.get(roleArn);
      return found && [...found.own, ...found.attached.values()];
    },
    trustPolicy: (roleArn) => roles.get(roleArn)?.trust,
  };
}
