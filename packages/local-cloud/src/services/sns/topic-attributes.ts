import { NotEmulated } from '../../errors.ts';
import type { PolicyDocument } from '../../kernel.ts';
import { policyProblems } from '../iam/policy-check.ts';
import { invalid } from './errors.ts';
import type { Attributes, Topic } from './model.ts';

const checks: Record<string, (value: string) => boolean> = {
  DisplayName: (value) => value.length <= 100,
  KmsMasterKeyId: () => true,
  SignatureVersion: (value) => value === '1' || value === '2',
  TracingConfig: (value) => value === 'PassThrough' || value === 'Active',
};
const onAwsAlone =
  /^(DeliveryPolicy|ArchivePolicy|DataProtectionPolicy|(HTTP|Firehose|Lambda|Application|SQS)(Success|Failure)Feedback\w+)$/;

/** Refuses settings that this cloud would not honour. @throws AwsError InvalidParameter, NotEmulated */
export function checkTopicAttributes(attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (onAwsAlone.test(name)) throw new NotEmulated(`the attribute ${name} of an SNS topic`);
    if (name === 'FifoTopic' || name === 'ContentBasedDeduplication' || name === 'FifoThroughputScope') {
      if (value === 'false') continue;
      throw new NotEmulated('FIFO topics');
    }
    if (name === 'Policy') continue;
    if (!Object.hasOwn(checks, name)) throw invalid('AttributeName');
    if (!checks[name]?.(value)) throw invalid(`Attributes Reason: ${name} may not be ${value}`);
  }
}

/** SNS's own condition keys. */
export const CONDITION_KEYS: readonly string[] = ['sns:Endpoint', 'sns:Protocol'];

/** @throws AwsError InvalidParameter; NotEmulated for statements that IAM would not evaluate here */
export function policyIn(text: string): PolicyDocument {
  let policy: PolicyDocument;
  try {
    policy = JSON.parse(text) as PolicyDocument;
  } catch (cause) {
    throw Object.assign(invalid('Policy Error: failed to parse JSON'), { cause });
  }
  const problems = policyProblems(policy, CONDITION_KEYS);
  if (problems.length > 0) throw new NotEmulated(`this topic policy: ${problems.join('; ')}`);
  return { ...policy, Statement: [policy.Statement].flat() };
}

/** AWS's policy for a topic whose owner set none: it admits the account itself, and its alarms. */
export function defaultPolicy({ arn }: Topic, accountId: string): PolicyDocument {
  const actions = ['GetTopicAttributes', 'SetTopicAttributes', 'AddPermission', 'RemovePermission', 'DeleteTopic'];
  return {
    Version: '2008-10-17',
    Statement: [
      {
        Sid: '__default_statement_ID',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [...actions, 'Subscribe', 'ListSubscriptionsByTopic', 'Publish'].map((action) => `SNS:${action}`),
        Resource: arn,
        Condition: { StringEquals: { 'AWS:SourceOwner': accountId } },
      },
    ],
  };
}

/**
 * The policy for evaluation. `AWS:SourceOwner` in the default one lets the account's CloudWatch alarms publish, and leaves
 * roles to their own policies; EventBridge and every other service need a policy by the topic's owner.
 */
export function effectivePolicy({ arn, policy }: Topic, accountId: string): PolicyDocument {
  if (policy) return policy;
  const Condition = { StringEquals: { 'aws:SourceAccount': accountId } };
  const Principal = { Service: 'cloudwatch.amazonaws.com' };
  return { Statement: [{ Effect: 'Allow', Principal, Action: 'sns:Publish', Resource: arn, Condition }] };
}
