import { AwsError } from '../../errors.ts';
import type { Caller, Kernel } from '../../kernel.ts';
import { StateError } from './failures.ts';

/** The parsed Resource of a Task. */
export interface Integration {
  /** `lambda`, `dynamodb`, … or `aws-sdk:dynamodb`; `function` for a bare function ARN. */
  kind: 'function' | 'optimized' | 'sdk';
  service: string;
  verb: string;
  pattern: 'request' | 'sync' | 'sync:2' | 'waitForTaskToken';
  resource: string;
}

const sdkServices: Record<string, string> = {
  sfn: 'states',
  eventbridge: 'events',
  cognitoidentityprovider: 'cognito-idp',
  cloudwatchlogs: 'logs',
  sesv2: 'ses',
  bedrockruntime: 'bedrock',
};
/** Services whose API spells members in camelCase; Step Functions shows them in PascalCase. */
const camelCase = new Set(['states', 'logs', 'bedrock']);
const optimized = new Set([
  'lambda:invoke',
  'events:putEvents',
  'sqs:sendMessage',
  'sns:publish',
  'dynamodb:getItem',
  'dynamodb:putItem',
  'dynamodb:updateItem',
  'dynamodb:deleteItem',
  'states:startExecution',
]);

/** Reads a Task's Resource; undefined where this cloud has no such integration. */
export function integrationOf(resource: string): Integration | undefined {
  if (/^arn:aws:lambda:[^:]+:\d+:function:/.test(resource))
    return { kind: 'function', service: 'lambda', verb: 'Invoke', pattern: 'request', resource };
  const [, sdk, service = '', verb = '', pattern = 'request'] =
    /^arn:aws:states:[^:]*:[^:]*:(aws-sdk:)?([\w-]+):(\w+)(?:\.(sync|sync:2|waitForTaskToken))?$/.exec(resource) ?? [];
  if (!verb) return undefined;
  const isSync = pattern.startsWith('sync');
  if (isSync && (sdk || service !== 'states')) return undefined;
  if (!sdk && !optimized.has(`${service}:${verb}`)) return undefined;
  return {
    kind: sdk ? 'sdk' : 'optimized',
    service: sdkServices[service] ?? service,
    verb: verb.charAt(0).toUpperCase() + verb.slice(1),
    pattern: pattern as Integration['pattern'],
    resource,
  };
}

/** Makes a Task's call and returns its result. */
export async function callTask(kernel: Kernel, caller: Caller, task: Integration, input: unknown): Promise<unknown> {
  try {
    if (task.kind === 'function') {
      const answer = await kernel.call(caller, 'lambda', 'Invoke', {
        FunctionName: task.resource,
        Payload: JSON.stringify(input),
      });
      return payloadOf(answer);
    }
    const answer = await kernel.call(caller, task.service, task.verb, requestFor(task, input));
    if (task.kind === 'sdk') return camelCase.has(task.service) ? recased(answer, 'toUpperCase') : answer;
    if (task.service === 'lambda') return { ...answer, ...('Payload' in answer ? { Payload: payloadOf(answer) } : {}) };
    if (task.service === 'states') return recased(answer, 'toUpperCase');
    if (task.verb === 'PutEvents' && answer.FailedEntryCount > 0)
      throw new StateError('EventBridge.FailedEntry', JSON.stringify(answer));
    return answer;
  } catch (error) {
    throw error instanceof AwsError ? new StateError(errorName(task, error.code), error.message) : error;
  }
}

function payloadOf(answer: { Payload?: string; FunctionError?: string }): unknown {
  const text = answer.Payload ?? '';
  const payload = text === '' ? null : JSON.parse(text);
  if (answer.FunctionError) throw new StateError(payload?.errorType ?? 'Lambda.Unknown', text);
  return payload;
}

function requestFor(task: Integration, input: unknown): unknown {
  const request = { ...(input as Record<string, any>) };
  const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  if (task.kind === 'sdk') return camelCase.has(task.service) ? recased(request, 'toLowerCase') : request;
  switch (task.service) {
    case 'lambda':
      return 'Payload' in request ? { ...request, Payload: JSON.stringify(request.Payload) } : request;
    case 'events':
      return {
        ...request,
        Entries: request.Entries?.map((entry: any) => ({ ...entry, Detail: asText(entry.Detail) })),
      };
    case 'sqs':
      return { ...request, MessageBody: asText(request.MessageBody) };
    case 'sns':
      return { ...request, Message: asText(request.Message) };
    case 'states':
      return recased({ ...request, ...('Input' in request ? { Input: asText(request.Input) } : {}) }, 'toLowerCase');
    default:
      return request;
  }
}

function recased(members: Record<string, unknown>, change: 'toUpperCase' | 'toLowerCase'): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(members ?? {}).map(([name, value]) => [name.charAt(0)[change]() + name.slice(1), value]),
  );
}

const sdkPrefixes: Record<string, string> = {
  dynamodb: 'DynamoDb',
  states: 'Sfn',
  events: 'EventBridge',
  'cognito-idp': 'CognitoIdentityProvider',
  logs: 'CloudWatchLogs',
  ses: 'SesV2',
  bedrock: 'BedrockRuntime',
};
const optimizedPrefixes: Record<string, string> = {
  lambda: 'Lambda',
  dynamodb: 'DynamoDB',
  states: 'StepFunctions',
  events: 'EventBridge',
  sqs: 'SQS',
  sns: 'SNS',
};

function errorName({ kind, service }: Integration, code: string): string {
  if (kind !== 'sdk') {
    const prefix = optimizedPrefixes[service] ?? service;
    return service === 'lambda' && code.startsWith('AccessDenied') ? 'Lambda.AWSLambdaException' : `${prefix}.${code}`;
  }
  const prefix = sdkPrefixes[service] ?? service.charAt(0).toUpperCase() + service.slice(1);
  return `${prefix}.${code.endsWith('Exception') ? code : `${code}Exception`}`;
}
