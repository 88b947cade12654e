import { NotEmulated } from '../../errors.ts';
import type { Kernel, PolicyDocument, Provisioner } from '../../kernel.ts';
import { physicalName } from '../../naming.ts';
import { managedPolicies } from './managed-policies.ts';
import { normalisePolicy } from './policy-check.ts';
import { type Roles, roleId } from './roles.ts';

interface InlinePolicy {
  PolicyName: string;
  PolicyDocument: PolicyDocument;
}

const arnOf = (kernel: Kernel, name: string, path = '/'): string =>
  `arn:aws:iam::${kernel.accountId}:role${path}${name}`;

/** AWS::IAM::Role */
export const roleProvisioner = (kernel: Kernel, roles: Roles): Provisioner => ({
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
    const { Path: path = '/', Description: description } = properties;
    const arn = arnOf(kernel, name, path);
    const managed = ((properties.ManagedPolicyArns ?? []) as string[]).map((policy) => {
      const document = managedPolicies[policy];
      if (!document) throw new NotEmulated(`the managed policy ${policy}`);
      return { name: policy, document };
    });
    const inline = ((properties.Policies ?? []) as InlinePolicy[]).map(({ PolicyName, PolicyDocument }) => ({
      name: PolicyName,
      document: normalisePolicy(PolicyDocument),
    }));
    const known = roles.byArn(arn);
    roles.save({
      name,
      arn,
      path,
      description,
      createdAt: known?.createdAt ?? kernel.clock.now(),
      trust: normalisePolicy(properties.AssumeRolePolicyDocument),
      inline,
      managed,
      attached: known?.attached ?? new Map(),
    });
    return { physicalId: name, attributes: { Arn: arn, RoleId: roleId(name) } };
  },
  remove({ physicalId, properties }) {
    roles.remove(arnOf(kernel, physicalId, properties.Path));
  },
});

/** AWS::IAM::Policy */
export function policyProvisioner(roles: Roles): Provisioner {
  const detach = (physicalId: string) => {
    for (const role of roles.all()) role.attached.delete(physicalId);
  };
  return {
    properties: ['PolicyDocument', 'PolicyName', 'Roles'],
    apply({ stackName, logicalId, properties }) {
      const physicalId = physicalName(stackName, logicalId);
      detach(physicalId);
      for (const roleName of (properties.Roles ?? []) as string[]) {
        const role = roles.byName(roleName);
        if (!role) throw new NotEmulated(`a policy on the role ${roleName}, which no stack has declared`);
        const document = normalisePolicy(properties.PolicyDocument);
        role.attached.set(physicalId, { name: properties.PolicyName ?? physicalId, document });
      }
      return { physicalId };
    },
    remove: ({ physicalId }) => detach(physicalId),
  };
}
