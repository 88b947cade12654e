import type { Verb } from '../../../kernel.ts';
import type { LogFiles } from '../log-files.ts';

interface Input {
  logGroupNamePrefix?: string;
  limit?: number;
  nextToken?: string;
}

export const describeLogGroups = (files: LogFiles): Verb<Input> => ({
  permissions: ({ logGroupNamePrefix = '' }) => [
    { action: 'logs:DescribeLogGroups', resource: files.streamArn(logGroupNamePrefix, '') },
  ],
  run({ logGroupNamePrefix = '', limit = 50, nextToken = '' }) {
    const matching = files.groups().filter(({ name }) => name.startsWith(logGroupNamePrefix) && name > nextToken);
    const page = matching.slice(0, limit);
    return {
      logGroups: page.map(({ name, createdAt, retentionInDays }) => ({
        logGroupName: name,
        creationTime: createdAt,
        ...(retentionInDays !== undefined && { retentionInDays }),
        arn: `${files.groupArn(name)}:*`,
        logGroupArn: files.groupArn(name),
      })),
      ...(matching.length > page.length && { nextToken: page.at(-1)!.name }),
    };
  },
});
