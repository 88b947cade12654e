import { queryAnswer, queryParameters } from '../../front-door/query-protocol.ts';
import type { CloudService, Kernel } from '../../kernel.ts';
import { readingVerbs } from './actions/read-roles.ts';
import { policyProvisioner, roleProvisioner } from './provisioners.ts';
import { inlinePolicies, Roles } from './roles.ts';

/** Roles and their policies, as templates declare them. */
export function createIam(kernel: Kernel): CloudService {
  const roles = new Roles();
  return {
    name: 'iam',
    verbs: readingVerbs(roles),
    provisioners: { 'AWS::IAM::Role': roleProvisioner(kernel, roles), 'AWS::IAM::Policy': policyProvisioner(roles) },
    identityPolicies(roleArn) {
      const role = roles.byArn(roleArn);
      return role && [...role.managed, ...inlinePolicies(role)].map(({ document }) => document);
    },
    trustPolicy: (roleArn) => roles.byArn(roleArn)?.trust,
    async handleHttp(request) {
      if (request.signedFor !== 'iam') return undefined;
      const parameters = queryParameters(request);
      const action = parameters?.get('Action');
      if (!parameters || !action) return undefined;
      const output = await kernel.call(request.caller, 'iam', action, Object.fromEntries(parameters));
      return queryAnswer(action, output, 'https://iam.amazonaws.com/doc/2010-05-08/', request.requestId);
    },
  };
}
