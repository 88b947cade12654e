import type { Verb } from '../../../kernel.ts';
import type { LogFiles } from '../log-files.ts';

export const createLogStream = (files: LogFiles): Verb<{ logGroupName: string; logStreamName: string }> => ({
  permissions: ({ logGroupName, logStreamName }) => [
    { action: 'logs:CreateLogStream', resource: files.streamArn(logGroupName, logStreamName) },
  ],
  run({ logGroupName, logStreamName }) {
    files.createStream(logGroupName, logStreamName);
    return {};
  },
});
