import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { Input, TableDescription } from '../dynalite.ts';
import { type Engine, tableNameOf } from '../engine.ts';
import { onTable } from '../permissions.ts';
import { protectedTable } from '../table-settings.ts';

type OnTable = Input & { TableName: string };

/** dynalite's description of the table, with this folder's additions. */
function described(engine: Engine, table: TableDescription): TableDescription {
  const { stream, deletionProtection = false } = engine.settings.of(table.TableName);
  return {
    ...table,
    TableStatus: table.TableStatus === 'CREATING' ? 'ACTIVE' : table.TableStatus,
    DeletionProtectionEnabled: deletionProtection,
    ...(stream && {
      LatestStreamArn: stream.arn,
      LatestStreamLabel: stream.label,
      StreamSpecification: { StreamEnabled: true, StreamViewType: stream.view },
    }),
  };
}

export const createTable = (engine: Engine): Verb<OnTable> => ({
  permissions: onTable(engine.kernel, 'CreateTable'),
  async run(input) {
    if (engine.rows.table(input.TableName)) {
      throw new AwsError('ResourceInUseException', `Table already exists: ${input.TableName}`);
    }
    const { TableDescription } = await engine.run('CreateTable', input);
    engine.settings.setStream(input.TableName, input.StreamSpecification);
    engine.settings.change(input.TableName, { deletionProtection: input.DeletionProtectionEnabled ?? false });
    return { TableDescription: described(engine, TableDescription) };
  },
});

export const describeTable = (engine: Engine): Verb<OnTable> => ({
  permissions: onTable(engine.kernel, 'DescribeTable'),
  async run(input) {
    const { Table } = await engine.run('DescribeTable', input);
    return { Table: described(engine, Table) };
  },
});

/** Streams and deletion protection can change; capacity is not counted here, and indexes come with the table. */
export const updateTable = (engine: Engine): Verb<OnTable> => ({
  permissions: onTable(engine.kernel, 'UpdateTable'),
  run({ TableName, StreamSpecification, DeletionProtectionEnabled, GlobalSecondaryIndexUpdates }) {
    const table = engine.table(TableName);
    if (GlobalSecondaryIndexUpdates) throw new NotEmulated('changing the indexes of an existing table');
    if (StreamSpecification) engine.settings.setStream(table.TableName, StreamSpecification);
    if (DeletionProtectionEnabled !== undefined) {
      engine.settings.change(table.TableName, { deletionProtection: DeletionProtectionEnabled });
    }
    return { TableDescription: described(engine, table) };
  },
});

export const deleteTable = (engine: Engine): Verb<OnTable> => ({
  permissions: onTable(engine.kernel, 'DeleteTable'),
  async run(input) {
    const name = tableNameOf(input.TableName);
    if (engine.settings.of(name).deletionProtection) {
      throw protectedTable();
    }
    const answer = await engine.run('DeleteTable', input);
    engine.settings.forget(name);
    return answer;
  },
});

export const listTables = (engine: Engine): Verb<Input> => ({
  permissions: () => [{ action: 'dynamodb:ListTables', resource: '*' }],
  run: (input) => engine.run('ListTables', input),
});
