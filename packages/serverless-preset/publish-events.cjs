/**
 * The function that publishes a service's outbox. Only it may call PutEvents, and only with the service's own source.
 * `functions: [{ …the service's own }, '${file(../../packages/serverless-preset/publish-events.cjs)}']`; its code is
 * `src/functions/publish-events.ts`.
 */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework or CloudFormation
module.exports = async ({ resolveVariable }) => {
  const service = await resolveVariable('self:service');
  return {
    publishEvents: {
      handler: 'src/functions/publish-events.handler',
      events: [
        {
          stream: {
            type: 'dynamodb',
            arn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
            batchSize: 25,
            startingPosition: 'TRIM_HORIZON',
            functionResponseType: 'ReportBatchItemFailures',
            bisectBatchOnFunctionError: true,
            // Waits out six hours without EventBridge before records go to the queue.
            maximumRecordAgeInSeconds: 21_600,
            destinations: { onFailure: { arn: { 'Fn::GetAtt': ['OutboxDlq', 'Arn'] }, type: 'sqs' } },
            filterPatterns: [{ dynamodb: { NewImage: { outbox: { S: [{ exists: true }] } } } }],
          },
        },
      ],
      environment: { EVENT_BUS_NAME: 'claimstream-${sls:stage}' },
      iamRoleStatements: [
        {
          Effect: 'Allow',
          Action: ['events:PutEvents'],
          Resource: {
            'Fn::Sub':
              'arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/claimstream-${sls:stage}',
          },
          Condition: { StringEquals: { 'events:source': `${service.replace(/^claimstream-/, '')}.service` } },
        },
        { Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: { 'Fn::GetAtt': ['OutboxDlq', 'Arn'] } },
      ],
    },
  };
};
