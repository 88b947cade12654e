import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { LogFiles } from '../log-files.ts';

export const createLogGroup = (files: LogFiles): Verb<{ logGroupName: string }> => ({
  permissions: ({ logGroupName }) => [{ action: 'logs:CreateLogGroup', resource: files.streamArn(logGroupName, '') }],
  run({ logGroupName }) {
    if (files.hasGroup(logGroupName)) {
      throw new AwsError('ResourceAlreadyExistsException', 'The specified log group already exists');
    }
    files.putGroup(logGroupName);
    return {};
  },
});
