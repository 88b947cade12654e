// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by CloudFormation and the framework
const { unmatched } = require('@claimstream/events-schema/unmatched.cjs');
const { BUS } = require('./subscriptions.cjs');

/**
 * Keeps events that no rule can match: an event under the source of `owner` whose name or major is not in the contract goes to the
 * platform's queue. The rule belongs to the owner, so that a new event changes only its owner's stack.
 * @param {string} owner of events, `claims`
 * @throws Error if the contract has no event of that owner
 */
function unmatchedEvents(owner) {
  if (!Object.hasOwn(unmatched, owner)) throw new Error(`${owner} owns no event of the contract`);
  return {
    Resources: {
      UnmatchedEventsRule: {
        Type: 'AWS::Events::Rule',
        Properties: {
          EventBusName: BUS,
          EventPattern: unmatched[owner],
          Targets: [
            {
              Id: 'queue',
              Arn: {
                'Fn::Sub':
                  'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:claimstream-unmatched-${sls:stage}',
              },
              RetryPolicy: { MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 86_400 },
            },
          ],
        },
      },
    },
  };
}

module.exports = { unmatchedEvents };
