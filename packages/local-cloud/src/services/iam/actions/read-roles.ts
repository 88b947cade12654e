import { AwsError } from '../../../errors.ts';
import type { PolicyDocument, Verb } from '../../../kernel.ts';
import { inlinePolicies, type Role, type Roles, roleId } from '../roles.ts';

interface OfRole {
  RoleName?: string;
  PolicyName?: string;
  PathPrefix?: string;
}

/** IAM's read verbs for the roles that templates declared, all in one page. */
export function readingVerbs(roles: Roles): Record<string, Verb<OfRole>> {
  const onRole = (action: string, run: (role: Role, input: OfRole) => unknown): Verb<OfRole> => ({
    permissions: ({ RoleName = '' }) => [{ action: `iam:${action}`, resource: roles.get(RoleName).arn }],
    run: (input) => run(roles.get(input.RoleName ?? ''), input),
  });
  return {
    ListRoles: {
      permissions: () => [{ action: 'iam:ListRoles', resource: '*' }],
      run: ({ PathPrefix = '/' }) => ({
        IsTruncated: false,
        Roles: roles
          .all()
          .filter(({ path }) => path.startsWith(PathPrefix))
          .map(described),
      }),
    },
    GetRole: onRole('GetRole', (role) => ({ Role: described(role) })),
    ListRolePolicies: onRole('ListRolePolicies', (role) => ({
      IsTruncated: false,
      PolicyNames: inlinePolicies(role).map(({ name }) => name),
    })),
    GetRolePolicy: onRole('GetRolePolicy', (role, { PolicyName = '' }) => {
      const found = inlinePolicies(role).find(({ name }) => name === PolicyName);
      if (!found) throw new AwsError('NoSuchEntity', `The role policy with name ${PolicyName} cannot be found.`, 404);
      return { RoleName: role.name, PolicyName, PolicyDocument: asText(found.document) };
    }),
    ListAttachedRolePolicies: onRole('ListAttachedRolePolicies', ({ managed }) => ({
      IsTruncated: false,
      AttachedPolicies: managed.map(({ name }) => ({ PolicyName: name.split('/').at(-1), PolicyArn: name })),
    })),
  };
}

function described(role: Role): Record<string, unknown> {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: roleId(role.name),
    Arn: role.arn,
    CreateDate: new Date(role.createdAt).toISOString(),
    AssumeRolePolicyDocument: asText(role.trust),
    ...(role.description && { Description: role.description }),
  };
}

/** IAM returns policies as percent-encoded JSON. */
const asText = (document: PolicyDocument): string => encodeURIComponent(JSON.stringify(document));
