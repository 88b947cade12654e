const { createRequire } = require('node:module');

// The framework's own client, so that the service needs no dependency.
const { CloudFormationClient, DescribeStacksCommand } = createRequire(require.resolve('serverless'))(
  '@aws-sdk/client-cloudformation',
);

/**
 * A plugin of the Serverless Framework for a service without functions. The framework skips a deploy whose artifacts are those
 * of the last one, unless they are newer than the functions, which indicates a failed deploy. Without functions it never
 * skips; this plugin gives it the stack's last change instead.
 */
class SkipUnchanged {
  constructor(serverless) {
    const { plugins } = serverless.pluginManager;
    const deploy = plugins.find(({ constructor: { name } }) => name === 'AwsDeploy');
    deploy.getFunctionsEarliestLastModifiedDate = () => lastChange(deploy.provider);
  }
}

/**
 * The time of the stack's last successful update; the beginning of time if there was none. A stack that was only created holds
 * just the bucket for artifacts: the framework adds everything else by an update.
 */
async function lastChange(provider) {
  const StackName = provider.naming.getStackName();
  const client = new CloudFormationClient(await provider.getAwsSdkV3Config());
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
  const [{ StackStatus, LastUpdatedTime }] = Stacks;
  return new Date(StackStatus === 'UPDATE_COMPLETE' ? LastUpdatedTime : 0);
}

module.exports = SkipUnchanged;
