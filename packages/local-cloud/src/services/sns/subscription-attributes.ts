import { NotEmulated } from '../../errors.ts';
import { invalid } from './errors.ts';
import type { Attributes } from './model.ts';
import { checkPhone } from './texts/texts.ts';

const KNOWN = new Set(['RawMessageDelivery', 'FilterPolicy', 'FilterPolicyScope', 'RedrivePolicy']);
const ON_AWS_ALONE = new Set(['DeliveryPolicy', 'SubscriptionRoleArn', 'ReplayPolicy', 'ReplayStatus']);

/** Refuses settings that this cloud would not honour; filter policies are checked where they are compiled. @throws AwsError */
export function checkSubscriptionAttributes(protocol: string, attributes: Attributes): void {
  for (const name of Object.keys(attributes)) {
    if (ON_AWS_ALONE.has(name)) throw new NotEmulated(`the attribute ${name} of an SNS subscription`);
    if (!KNOWN.has(name)) throw invalid('AttributeName');
  }
  const { RawMessageDelivery = 'false', RedrivePolicy } = attributes;
  if (!/^(true|false)$/i.test(RawMessageDelivery)) {
    throw invalid(
      `Attributes Reason: RawMessageDelivery: Invalid value [${RawMessageDelivery}]. Must be true or false.`,
    );
  }
  if (RawMessageDelivery.toLowerCase() === 'true' && protocol !== 'sqs') {
    throw invalid(`Attributes Reason: Delivery protocol [${protocol}] does not support raw message delivery.`);
  }
  if (RedrivePolicy) checkRedrivePolicy(RedrivePolicy);
}

function checkRedrivePolicy(text: string): void {
  let arn: unknown;
  try {
    arn = JSON.parse(text).deadLetterTargetArn;
  } catch (cause) {
    throw Object.assign(invalid('RedrivePolicy: failed to parse JSON.'), { cause });
  }
  if (typeof arn !== 'string' || !/^arn:aws:sqs:[^:]+:\d{12}:[\w-]+$/.test(arn)) {
    throw invalid('RedrivePolicy: deadLetterTargetArn is an invalid arn');
  }
}

/** The endpoint in AWS's form. @throws AwsError InvalidParameter; NotEmulated for protocols that leave the machine */
export function checkEndpoint(protocol: string, endpoint: string | undefined): string {
  switch (protocol) {
    case 'sqs':
    case 'lambda':
      if (endpoint?.endsWith('.fifo'))
        throw invalid('Endpoint Reason: FIFO queues cannot be subscribed to standard topics');
      if (!endpoint?.startsWith(`arn:aws:${protocol}:`)) throw invalid(`${protocol.toUpperCase()} endpoint ARN`);
      return endpoint;
    case 'email':
      if (!/^[^\s@]+@[^\s@]+$/.test(endpoint ?? '')) throw invalid('Email address');
      return endpoint!;
    case 'sms':
      return checkPhone(endpoint);
    case 'http':
    case 'https':
    case 'email-json':
    case 'application':
    case 'firehose':
      throw new NotEmulated(`SNS subscriptions of the protocol ${protocol}`);
    default:
      throw invalid(`Amazon SNS does not support this protocol string: ${protocol}`);
  }
}
