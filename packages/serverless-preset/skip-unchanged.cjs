const { createRequire } = require('node:module');

// The framework's own client, so that the service needs none.
const { CloudFormationClient, DescribeStacksCommand } = createRequire(require.resolve('serverless'))(
  '@aws-sdk/client-cloudformation',
);

/**
 * A plugin of the Serverless Framework for a service without functions. The framework skips a deploy whose artifacts are those
 * of the last one, unless they are newer than the functions, which tells it of a deploy that failed. Without functions it
 * never skips; here the stack's own last change stands for theirs.
 */
class SkipUnchanged {
  constructor(serverless) {
    const { plugins } = serverless.pluginManager;
    const deploy = plugins.find(({ constructor: { name } }) => name === 'AwsDeploy');
    deploy.getFunctionsEarliestLastModifiedDate = () => lastChange(deploy.provider);
  }
}

/**
 * When the stack last came to be what its template says; the beginning of time where it did not. A stack that was only ever
 * created holds no more than the bucket for artifacts: the framework brings everything else by an update.
 */
async function lastChange(provider) {
  const StackName = provider.naming.getStackName();
  const client = new CloudFormationClient(await provider.getAwsSdkV3Config());
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
  const [{ StackStatus, LastUpdatedTime }] = Stacks;
  return new Date(StackStatus === 'UPDATE_COMPLETE' ? LastUpdatedTime : 0);
}

module.exports = SkipUnchanged;
