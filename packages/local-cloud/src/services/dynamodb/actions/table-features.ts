import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { Input } from '../dynalite.ts';
import type { Engine } from '../engine.ts';
import { onTable } from '../permissions.ts';

type OnTable = Input & { TableName: string };

export const updateTimeToLive = (engine: Engine): Verb<OnTable> => ({
  permissions: onTable(engine.kernel, 'UpdateTimeToLive'),
  run({ TableName, TimeToLiveSpecification: wanted }) {
    const { TableName: name } = engine.table(TableName);
    if (Boolean(engine.settings.of(name).ttl) === wanted.Enabled) {
      throw new AwsError('ValidationException', `TimeToLive is already ${wanted.Enabled ? 'enabled' : 'disabled'}`);
    }
    engine.settings.change(name, { ttl: wanted.Enabled ? wanted.AttributeName : undefined });
    return { TimeToLiveSpecification: wanted };
  },
});

export const describeTimeToLive = (engine: Engine): Verb<OnTable> => ({
  permissions: onTable(engine.kernel, 'DescribeTimeToLive'),
  run({ TableName }) {
    const { ttl } = engine.settings.of(engine.table(TableName).TableName);
    const TimeToLiveDescription = ttl
      ? { TimeToLiveStatus: 'ENABLED', AttributeName: ttl }
      : { TimeToLiveStatus: 'DISABLED' };
    return { TimeToLiveDescription };
  },
});

export const updateContinuousBackups = (engine: Engine): Verb<OnTable> => ({
  permissions: onTable(engine.kernel, 'UpdateContinuousBackups'),
  run({ TableName, PointInTimeRecoverySpecification: wanted }) {
    const { TableName: name } = engine.table(TableName);
    engine.settings.change(name, { pointInTimeRecovery: wanted.PointInTimeRecoveryEnabled });
    return backups(engine, name);
  },
});

export const describeContinuousBackups = (engine: Engine): Verb<OnTable> => ({
  permissions: onTable(engine.kernel, 'DescribeContinuousBackups'),
  run: ({ TableName }) => backups(engine, engine.table(TableName).TableName),
});

/** Reports the setting. Locally there is no point-in-time recovery: the folder is the backup. */
function backups(engine: Engine, name: string) {
  const PointInTimeRecoveryStatus = engine.settings.of(name).pointInTimeRecovery ? 'ENABLED' : 'DISABLED';
  return {
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus },
    },
  };
}
