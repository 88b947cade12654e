import { memberMissing } from '../../errors.ts';
import type { CloudService, Kernel } from '../../kernel.ts';
import { physicalName } from '../../naming.ts';
import { createLogGroup } from './actions/create-log-group.ts';
import { createLogStream } from './actions/create-log-stream.ts';
import { describeLogGroups } from './actions/describe-log-groups.ts';
import { describeLogStreams } from './actions/describe-log-streams.ts';
import { filterLogEvents } from './actions/filter-log-events.ts';
import { getLogEvents } from './actions/get-log-events.ts';
import { putLogEvents } from './actions/put-log-events.ts';
import { LogFiles } from './log-files.ts';

/** CloudWatch Logs over plain files. Retention is recorded and shown; only `npm run reset` deletes anything. */
export function createLogs(kernel: Kernel): CloudService {
  const files = new LogFiles(kernel);
  return {
    name: 'logs',
    targetPrefixes: ['Logs_20140328'],
    jsonVersion: '1.1',
    verbs: {
      CreateLogGroup: createLogGroup(files),
      CreateLogStream: createLogStream(files),
      PutLogEvents: putLogEvents(files),
      DescribeLogGroups: describeLogGroups(files),
      DescribeLogStreams: describeLogStreams(files),
      GetLogEvents: getLogEvents(files),
      FilterLogEvents: filterLogEvents(files),
    },
    required: {
      logGroupName: [
        'CreateLogGroup',
        'CreateLogStream',
        'DescribeLogStreams',
        'FilterLogEvents',
        'GetLogEvents',
        'PutLogEvents',
      ],
      logStreamName: ['CreateLogStream', 'GetLogEvents', 'PutLogEvents'],
      logEvents: ['PutLogEvents'],
    },
    missing: (member) => memberMissing(member, 'InvalidParameterException'),
    provisioners: {
      'AWS::Logs::LogGroup': {
        properties: ['LogGroupClass', 'LogGroupName', 'RetentionInDays', 'Tags'],
        apply({ stackName, logicalId, properties }) {
          const name: string = properties.LogGroupName ?? physicalName(stackName, logicalId);
          files.putGroup(name, properties.RetentionInDays);
          return { physicalId: name, attributes: { Arn: `${files.groupArn(name)}:*` } };
        },
        remove({ physicalId }) {
          files.deleteGroup(physicalId);
        },
      },
    },
  };
}
