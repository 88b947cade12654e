import { startCloud } from '../../src/cloud.ts';

const operator = { kind: 'operator' } as const;

describe('a resource with deletion protection', () => {
  const table = (DeletionProtectionEnabled: boolean) => ({
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      DeletionProtectionEnabled,
    },
  });
  const pool = (DeletionProtection: string) => ({ Type: 'AWS::Cognito::UserPool', Properties: { DeletionProtection } });

  it('outlives the removal of its stack, which fails, and is deleted once the protection is off', async () => {
    const cloud = await startCloud({ quiet: true });
    try {
      const stack = (is: boolean) => ({
        stackName: 'kept',
        template: { Resources: { Table: table(is), Pool: pool(is ? 'ACTIVE' : 'INACTIVE') } },
      });
      await cloud.deployTemplate(stack(true));
      const TableName = cloud.resource('kept', 'Table').ref;
      const stacks = cloud.kernel.stacks!;
      const remove = () => stacks.beginDelete(stacks.store.stack('kept')!).done;
      await expect(remove()).rejects.toThrow(/protect/);
      expect(await cloud.kernel.call(operator, 'dynamodb', 'DescribeTable', { TableName })).toMatchObject({
        Table: { DeletionProtectionEnabled: true },
      });
      await cloud.deployTemplate(stack(false));
      await remove();
      expect(cloud.kernel.stacks!.store.stack('kept')).toBeUndefined();
    } finally {
      await cloud.stop();
    }
  });
});
