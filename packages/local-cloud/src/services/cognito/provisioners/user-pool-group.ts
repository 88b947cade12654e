import type { Provisioner } from '../../../kernel.ts';
import type { Cognito } from '../verb.ts';

/** `AWS::Cognito::UserPoolGroup`. `Ref` is the group's name; the properties identify the pool. */
export const userPoolGroupProvisioner = ({ pools, groups }: Cognito): Provisioner => ({
  properties: ['GroupName', 'UserPoolId', 'Description', 'Precedence'],
  apply({ logicalId, properties }) {
    const { id } = pools.get(properties.UserPoolId);
    const name = properties.GroupName ?? logicalId;
    const precedence = properties.Precedence === undefined ? undefined : Number(properties.Precedence);
    groups.apply(id, name, properties.Description, precedence);
    return { physicalId: name };
  },
  remove({ physicalId, properties }) {
    groups.remove(String(properties.UserPoolId), physicalId);
  },
});
