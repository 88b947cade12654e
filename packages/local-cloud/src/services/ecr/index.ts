import { AwsError } from '../../errors.ts';
import type { CloudService, Kernel, Verb } from '../../kernel.ts';
import { arn } from '../../naming.ts';

interface Input {
  registryId?: string;
  repositoryNames?: string[];
}

/** A registry without repositories: functions are deployed as zips, so tools that look for images find none. */
export function createEcr(kernel: Kernel): CloudService {
  const describeRepositories: Verb<Input> = {
    permissions: ({ repositoryNames = ['*'] }) =>
      repositoryNames.map((name) => ({
        action: 'ecr:DescribeRepositories',
        resource: arn(kernel, 'ecr', `repository/${name}`),
      })),
    run({ registryId = kernel.accountId, repositoryNames: [name] = [] }) {
      if (name === undefined) return { repositories: [] };
      throw new AwsError(
        'RepositoryNotFoundException',
        `The repository with name '${name}' does not exist in the registry with id '${registryId}'`,
      );
    },
  };
  return {
    name: 'ecr',
    targetPrefixes: ['AmazonEC2ContainerRegistry_V20150921'],
    jsonVersion: '1.1',
    verbs: { DescribeRepositories: describeRepositories },
  };
}
