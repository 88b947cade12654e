import type { PolicyStatement, Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

/** AWS::Lambda::Permission: one statement of a function's resource policy. */
export function permissionProvisioner(functions: Functions): Provisioner {
  return {
    properties: [
      'Action',
      'FunctionName',
      'Principal',
      'SourceAccount',
      'SourceArn',
      'EventSourceToken',
      'PrincipalOrgID',
    ],
    apply({ stackName, logicalId, properties }) {
      const physicalId = physicalName(stackName, logicalId, 100);
      const { name, qualifier } = parseFunctionName(properties.FunctionName);
      const arn = qualifier === undefined ? functions.arnOf(name) : `${functions.arnOf(name)}:${qualifier}`;
      functions.allow(physicalId, arn, statementOf(physicalId, arn, properties));
      return { physicalId };
    },
    remove({ physicalId }) {
      functions.disallow(physicalId);
    },
  };
}

function statementOf(Sid: string, Resource: string, properties: Record<string, any>): PolicyStatement {
  const { Principal, SourceArn, SourceAccount, PrincipalOrgID, EventSourceToken } = properties;
  const equals = {
    ...(SourceAccount && { 'AWS:SourceAccount': SourceAccount }),
    ...(PrincipalOrgID && { 'aws:PrincipalOrgID': PrincipalOrgID }),
    ...(EventSourceToken && { 'lambda:EventSourceToken': EventSourceToken }),
  };
  const condition = {
    ...(SourceArn && { ArnLike: { 'AWS:SourceArn': SourceArn } }),
    ...(Object.keys(equals).length > 0 && { StringEquals: equals }),
  };
  return {
    Sid,
    Effect: 'Allow',
    Principal: principalOf(Principal),
    Action: properties.Action,
    Resource,
    ...(Object.keys(condition).length > 0 && { Condition: condition }),
  };
}

function principalOf(principal: string): PolicyStatement['Principal'] {
  if (principal === '*') return '*';
  if (principal.endsWith('.amazonaws.com')) return { Service: principal };
  return { AWS: /^\d{12}$/.test(principal) ? `arn:aws:iam::${principal}:root` : principal };
}
