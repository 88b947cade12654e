import { NotEmulated } from '../../errors.ts';
import type { Provisioner, ResourceOutput } from '../../kernel.ts';
import { physicalName } from '../../naming.ts';
import type { Engine } from './engine.ts';
import { tableArn } from './permissions.ts';
import { protectedTable } from './table-settings.ts';

/** AWS::DynamoDB::Table */
export function tableProvisioner(engine: Engine): Provisioner {
  return {
    properties: [
      'AttributeDefinitions',
      'BillingMode',
      'DeletionProtectionEnabled',
      'GlobalSecondaryIndexes',
      'KeySchema',
      'LocalSecondaryIndexes',
      'PointInTimeRecoverySpecification',
      'ProvisionedThroughput',
      'SSESpecification',
      'StreamSpecification',
      'TableClass',
      'TableName',
      'Tags',
      'TimeToLiveSpecification',
    ],
    async apply({ stackName, logicalId, properties }) {
      const name: string = properties.TableName ?? physicalName(stackName, logicalId, 128);
      const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes } = properties;
      const shape = { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, LocalSecondaryIndexes };
      const existing = engine.rows.table(name);
      if (existing) refuseAnotherShape(name, existing, shape);
      else await engine.run('CreateTable', { TableName: name, ...shape, BillingMode: 'PAY_PER_REQUEST' });
      const ttl = properties.TimeToLiveSpecification;
      engine.settings.setStream(name, properties.StreamSpecification);
      engine.settings.change(name, {
        ttl: ttl?.Enabled ? ttl.AttributeName : undefined,
        pointInTimeRecovery: properties.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled ?? false,
        deletionProtection: properties.DeletionProtectionEnabled ?? false,
      });
      return described(name);
    },
    async remove({ physicalId }) {
      if (engine.settings.of(physicalId).deletionProtection) throw protectedTable();
      await engine.run('DeleteTable', { TableName: physicalId });
      engine.settings.forget(physicalId);
    },
  };

  function described(name: string): ResourceOutput {
    const { stream } = engine.settings.of(name);
    return {
      physicalId: name,
      attributes: { Arn: tableArn(engine.kernel, name), ...(stream && { StreamArn: stream.arn }) },
    };
  }
}

/** Keys and indexes come with the table; changing them in place is not emulated. */
function refuseAnotherShape(name: string, existing: Record<string, any>, wanted: Record<string, any>): void {
  const keys = (schema: any[] = []) => schema.map(({ AttributeName, KeyType }) => `${AttributeName}:${KeyType}`).join();
  const indexes = (list: any[] = []) =>
    list
      .map(({ IndexName, KeySchema }) => `${IndexName}(${keys(KeySchema)})`)
      .sort()
      .join();
  const same =
    keys(existing.KeySchema) === keys(wanted.KeySchema) &&
    indexes(existing.GlobalSecondaryIndexes) === indexes(wanted.GlobalSecondaryIndexes) &&
    indexes(existing.LocalSecondaryIndexes) === indexes(wanted.LocalSecondaryIndexes);
  if (!same)
    throw new NotEmulated(`changing keys or indexes of the existing table ${name} (npm run reset starts anew)`);
}
