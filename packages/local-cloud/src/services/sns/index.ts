import { AwsError, memberMissing } from '../../errors.ts';
import { inputOf } from '../../front-door/query-input.ts';
import { queryParameters } from '../../front-door/query-protocol.ts';
import type { CloudService, Kernel } from '../../kernel.ts';
import { createTopic } from './actions/create-topic.ts';
import { deleteTopic } from './actions/delete-topic.ts';
import { getSubscriptionAttributes } from './actions/get-subscription-attributes.ts';
import { getTopicAttributes } from './actions/get-topic-attributes.ts';
import { listSubscriptions, listSubscriptionsByTopic } from './actions/list-subscriptions.ts';
import { listTopics } from './actions/list-topics.ts';
import { checkIfPhoneNumberIsOptedOut, listPhoneNumbersOptedOut, optInPhoneNumber } from './actions/opt-outs.ts';
import { publish } from './actions/publish.ts';
import { publishBatch } from './actions/publish-batch.ts';
import { setSubscriptionAttributes } from './actions/set-subscription-attributes.ts';
import { setTopicAttributes } from './actions/set-topic-attributes.ts';
import { getSmsAttributes, setSmsAttributes } from './actions/sms-attributes.ts';
import { subscribe } from './actions/subscribe.ts';
import { listTagsForResource, tagResource, untagResource } from './actions/tags.ts';
import { unsubscribe } from './actions/unsubscribe.ts';
import { openSnsContext } from './context.ts';
import { localTexts, textViews } from './local-texts.ts';
import { subscriptionProvisioner, topicPolicyProvisioner, topicProvisioner } from './provisioners.ts';
import { queryOutput } from './query-output.ts';
import { CONDITION_KEYS, effectivePolicy } from './topic-attributes.ts';

/** SNS: standard topics that fan out to queues, functions, mailboxes and phones, and text messages. */
export function createSns(kernel: Kernel): CloudService {
  const context = openSnsContext(kernel);
  const { topics, deliveries, texts, statusLog } = context;
  return {
    name: 'sns',
    verbs: {
      CreateTopic: createTopic(context),
      DeleteTopic: deleteTopic(context),
      ListTopics: listTopics(context),
      GetTopicAttributes: getTopicAttributes(context),
      SetTopicAttributes: setTopicAttributes(context),
      Subscribe: subscribe(context),
      Unsubscribe: unsubscribe(context),
      ListSubscriptions: listSubscriptions(context),
      ListSubscriptionsByTopic: listSubscriptionsByTopic(context),
      GetSubscriptionAttributes: getSubscriptionAttributes(context),
      SetSubscriptionAttributes: setSubscriptionAttributes(context),
      Publish: publish(context),
      PublishBatch: publishBatch(context),
      SetSMSAttributes: setSmsAttributes(context),
      GetSMSAttributes: getSmsAttributes(context),
      CheckIfPhoneNumberIsOptedOut: checkIfPhoneNumberIsOptedOut(context),
      ListPhoneNumbersOptedOut: listPhoneNumbersOptedOut(context),
      OptInPhoneNumber: optInPhoneNumber(context),
      TagResource: tagResource(context),
      UntagResource: untagResource(context),
      ListTagsForResource: listTagsForResource(context),
    },
    required: {
      Name: ['CreateTopic'],
      TopicArn: [
        'DeleteTopic',
        'GetTopicAttributes',
        'SetTopicAttributes',
        'Subscribe',
        'ListSubscriptionsByTopic',
        'PublishBatch',
      ],
      Protocol: ['Subscribe'],
      SubscriptionArn: ['Unsubscribe', 'GetSubscriptionAttributes', 'SetSubscriptionAttributes'],
      AttributeName: ['SetTopicAttributes', 'SetSubscriptionAttributes'],
      attributes: ['SetSMSAttributes'],
      phoneNumber: ['CheckIfPhoneNumberIsOptedOut', 'OptInPhoneNumber'],
      ResourceArn: ['TagResource', 'UntagResource', 'ListTagsForResource'],
    },
    missing: (member) => memberMissing(member, 'ValidationError'),
    provisioners: {
      'AWS::SNS::Topic': topicProvisioner(context),
      'AWS::SNS::Subscription': subscriptionProvisioner(context),
      'AWS::SNS::TopicPolicy': topicPolicyProvisioner(context),
    },
    conditionKeys: CONDITION_KEYS,
    resourcePolicy(arn) {
      const topic = topics.find(arn);
      return topic && effectivePolicy(topic, kernel.accountId);
    },
    async handleHttp(request) {
      const local = localTexts(texts, request);
      if (local) return local;
      if (request.signedFor !== 'sns') return undefined;
      const parameters = queryParameters(request);
      const action = parameters?.get('Action');
      if (!parameters || !action) return undefined;
      try {
        const output = await kernel.call<Record<string, unknown>>(request.caller, 'sns', action, inputOf(parameters));
        return queryOutput(action, output, request.requestId);
      } catch (error) {
        // SNS has its own name for IAM's refusals.
        if (!(error instanceof AwsError) || error.code !== 'AccessDenied') throw error;
        throw new AwsError('AuthorizationError', error.message, error.status);
      }
    },
    views: textViews(texts),
    start: () => deliveries.start(),
    async stop() {
      await deliveries.stop();
      await statusLog.stop();
    },
  };
}
