import { AwsError } from '../../errors.ts';
import type { PolicyDocument } from '../../kernel.ts';
import { policyProblems } from '../iam/policy-check.ts';
import type { QueueAttributes } from './queue-store.ts';

/** Minimum and maximum of each numeric attribute: seconds, bytes. */
const LIMITS: Record<string, [number, number]> = {
  DelaySeconds: [0, 900],
  KmsDataKeyReusePeriodSeconds: [60, 86_400],
  MaximumMessageSize: [1024, 1_048_576],
  MessageRetentionPeriod: [60, 1_209_600],
  ReceiveMessageWaitTimeSeconds: [0, 20],
  VisibilityTimeout: [0, 43_200],
};

/** Attributes that can be set. */
const SETTABLE = new Set([
  ...Object.keys(LIMITS),
  'FifoQueue',
  'KmsMasterKeyId',
  'Policy',
  'RedriveAllowPolicy',
  'RedrivePolicy',
  'SqsManagedSseEnabled',
]);

/** Attributes that can only be read. */
const READABLE = new Set([
  ...SETTABLE,
  'All',
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateNumberOfMessagesNotVisible',
  'ContentBasedDeduplication',
  'CreatedTimestamp',
  'DeduplicationScope',
  'FifoThroughputLimit',
  'LastModifiedTimestamp',
  'QueueArn',
]);

/** @throws AwsError for an unknown attribute, or a value out of its range */
export function checkAttributes(attributes: QueueAttributes, exists: (queueArn: string) => boolean): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!SETTABLE.has(name)) throw unknownAttribute(name);
    const [least, most] = LIMITS[name] ?? [];
    if (least === undefined || most === undefined) continue;
    if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most) throw invalidValue(name);
  }
  // An empty one removes the policy.
  if (attributes.RedrivePolicy) checkRedrive(attributes.RedrivePolicy, exists);
}

export function checkAttributeNames(names: readonly string[]): void {
  const unknown = names.find((name) => !READABLE.has(name));
  if (unknown !== undefined) throw unknownAttribute(unknown);
}

function checkRedrive(text: string, exists: (queueArn: string) => boolean): void {
  const because = (reason: string) => invalidValue('RedrivePolicy', ` Reason: ${reason}`);
  let policy: { deadLetterTargetArn?: string; maxReceiveCount?: number | string } | null;
  try {
    policy = JSON.parse(text);
  } catch {
    throw because('Redrive policy is not a valid JSON map.');
  }
  const { deadLetterTargetArn: target, maxReceiveCount } = policy ?? {};
  if (!target) throw because('Redrive policy does not contain mandatory attribute: deadLetterTargetArn.');
  if (maxReceiveCount === undefined) {
    throw because('Redrive policy does not contain mandatory attribute: maxReceiveCount.');
  }
  const count = Number(maxReceiveCount);
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw because('Invalid value for maxReceiveCount, must be an integer between 1 and 1000.');
  }
  if (!exists(target)) throw because('Dead letter target does not exist.');
}

/** The policy in an attribute. @throws AwsError where it is invalid or has parts that IAM would not evaluate here */
export function policyFrom(text: string): PolicyDocument {
  const because = (reason: string) => invalidValue('Policy', ` Reason: ${reason}`);
  let policy: PolicyDocument | null;
  try {
    policy = JSON.parse(text);
  } catch {
    throw because('Policy is not valid JSON.');
  }
  if (typeof policy?.Statement !== 'object') throw because('Policy has no Statement.');
  const problems = policyProblems(policy, []);
  if (problems.length > 0) throw because(problems.join('; '));
  return policy;
}

const unknownAttribute = (name: string) => new AwsError('InvalidAttributeName', `Unknown Attribute ${name}.`);
const invalidValue = (name: string, reason = '') =>
  new AwsError('InvalidAttributeValue', `Invalid value for the parameter ${name}.${reason}`);
