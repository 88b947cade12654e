import type { Caller } from '../kernel.ts';
import { KB, started, type Unit, type Use } from './usage.ts';

type Count = (input: any, answer: any, caller: Caller) => Use[];

const nameOf = (arnOrUrl: unknown): string =>
  String(arnOrUrl ?? '')
    .split(/[/:]/)
    .at(-1)!;
const bytes = (value: unknown): number => (value === undefined ? 0 : Buffer.byteLength(String(value)));
const one = (unit: Unit, of: string, quantity = 1): Use[] => [{ unit, quantity, of }];

/** SQS bills a request for each started 64 KB. */
const queueRequest = (input: any, size = 0): Use[] =>
  one('sqs.request', nameOf(input.QueueUrl), started(size, 64 * KB));
const bodies = (entries: { MessageBody?: string }[] = []) =>
  entries.reduce((sum, { MessageBody }) => sum + bytes(MessageBody), 0);

const events: Count = ({ Entries = [] }) =>
  Entries.flatMap(({ EventBusName, Source, DetailType, Detail }: any) => {
    const size = 14 + bytes(Source) + bytes(DetailType) + bytes(Detail);
    return one('events.event', nameOf(EventBusName ?? Source), started(size, 64 * KB));
  });

/** Events that AWS services put on the default bus cost nothing. */
const customEvents: Count = (input, answer, caller) => (caller.kind === 'service' ? [] : events(input, answer, caller));

const bucket =
  (unit: Unit): Count =>
  ({ Bucket }) =>
    one(unit, String(Bucket));
const request =
  (unit: Unit, of: string): Count =>
  () =>
    one(unit, of);
const kms: Count = ({ KeyId }) => one('kms.request', nameOf(KeyId));

/** KMS decrypts a secret at each reading; plain standard parameters cost nothing. */
const parameters: Count = ({ WithDecryption }, { Parameter, Parameters = [Parameter] }) =>
  (Parameters as any[])
    .filter((parameter) => WithDecryption && parameter?.Type === 'SecureString')
    .map(({ Name }) => ({ unit: 'kms.request' as const, quantity: 1, of: String(Name) }));

const sentToTopic = (input: any, messages: any[]): Use[] =>
  messages.flatMap(({ Message, PhoneNumber }) =>
    (PhoneNumber ?? input.PhoneNumber)
      ? one('sns.sms', 'sms')
      : one('sns.request', nameOf(input.TopicArn ?? input.TargetArn), started(bytes(Message), 64 * KB)),
  );

/** Alarm messages depend on how often an alarm rings, not on arriving claims: a monthly cost as well. */
const fromAlarm = (caller: Caller) => caller.kind === 'service' && caller.principal === 'cloudwatch.amazonaws.com';

const putRecords = (stream: string, records: { Data?: unknown }[]): Use[] => {
  const quantity = records.reduce(
    (sum, { Data }) => sum + started(Buffer.byteLength(String(Data ?? ''), 'base64'), 25 * KB),
    0,
  );
  return one('kinesis.put-unit', stream, quantity);
};
const streamOf = ({ StreamName, StreamARN }: any) => String(StreamName ?? nameOf(StreamARN));

/** The billed use of each call, by `service.Verb`. Services report uses without a verb, and sizes that no answer tells. */
const counts: Record<string, Count> = {
  'sqs.SendMessage': (input) => queueRequest(input, bytes(input.MessageBody)),
  'sqs.SendMessageBatch': (input) => queueRequest(input, bodies(input.Entries)),
  // On AWS Lambda polls an empty queue all the time, with or without claims: a monthly cost, not a claim's.
  'sqs.ReceiveMessage': (input, { Messages = [] }) => {
    const size = Messages.reduce((sum: number, { Body }: any) => sum + bytes(Body), 0);
    return Messages.length > 0 ? queueRequest(input, size) : [];
  },
  'sqs.DeleteMessage': (input) => queueRequest(input),
  'sqs.DeleteMessageBatch': (input) => queueRequest(input),
  'sqs.ChangeMessageVisibility': (input) => queueRequest(input),
  'sqs.ChangeMessageVisibilityBatch': (input) => queueRequest(input),
  'events.PutEvents': customEvents,
  'events.PutPartnerEvents': events,
  's3.PutObject': bucket('s3.write'),
  's3.PostObject': bucket('s3.write'),
  's3.CopyObject': bucket('s3.write'),
  's3.ListObjectsV2': bucket('s3.write'),
  's3.PutObjectTagging': bucket('s3.write'),
  's3.CreateMultipartUpload': bucket('s3.write'),
  's3.UploadPart': bucket('s3.write'),
  's3.CompleteMultipartUpload': bucket('s3.write'),
  's3.GetObject': bucket('s3.read'),
  's3.HeadObject': bucket('s3.read'),
  's3.GetObjectTagging': bucket('s3.read'),
  'kms.GenerateMac': kms,
  'kms.VerifyMac': kms,
  'ssm.GetParameter': parameters,
  'ssm.GetParameters': parameters,
  'textract.AnalyzeID': ({ DocumentPages = [] }) => one('textract.page', 'AnalyzeID', DocumentPages.length),
  'rekognition.DetectLabels': request('rekognition.image', 'DetectLabels'),
  'ses.SendEmail': request('ses.message', 'SendEmail'),
  'cognito-idp.SignUp': request('cognito.new-user', 'SignUp'),
  'sns.Publish': (input, _answer, caller) => (fromAlarm(caller) ? [] : sentToTopic(input, [input])),
  'sns.PublishBatch': (input) => sentToTopic(input, input.PublishBatchRequestEntries ?? []),
  'kinesis.PutRecord': (input) => putRecords(streamOf(input), [input]),
  'kinesis.PutRecords': (input) => putRecords(streamOf(input), input.Records ?? []),
  'execute-api.PostToConnection': ({ ApiId, Data }) =>
    one('apigateway.websocket-message', ApiId, started((bytes(Data) * 3) / 4, 32 * KB)),
};

const fromOutside = new Set(['events.PutPartnerEvents', 'kinesis.PutRecord', 'kinesis.PutRecords']);

/** The billed use of one answered call. The operator's cost nothing, except puts of events and records for partners and devices. */
export function useOf(verb: string, input: unknown, answer: unknown, caller: Caller): Use[] {
  const count = Object.hasOwn(counts, verb) ? counts[verb] : undefined;
  if (!count || (caller.kind === 'operator' && !fromOutside.has(verb))) return [];
  const by = userOf(caller);
  return count(input ?? {}, answer ?? {}, caller).map((use) => ({ ...use, ...(by && { by }) }));
}

/** The function or state machine behind a call. */
export const userOf = (caller: Caller): string | undefined => (caller.kind === 'role' ? caller.sessionName : undefined);
