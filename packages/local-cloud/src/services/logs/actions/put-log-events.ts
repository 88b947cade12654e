import type { Verb } from '../../../kernel.ts';
import type { LogFiles } from '../log-files.ts';

interface Input {
  logGroupName: string;
  logStreamName: string;
  logEvents: { timestamp: number; message: string }[];
}

export const putLogEvents = (files: LogFiles): Verb<Input> => ({
  permissions: ({ logGroupName, logStreamName }) => [
    { action: 'logs:PutLogEvents', resource: files.streamArn(logGroupName, logStreamName) },
  ],
  run({ logGroupName, logStreamName, logEvents }) {
    files.append(logGroupName, logStreamName, logEvents);
    return {};
  },
});
