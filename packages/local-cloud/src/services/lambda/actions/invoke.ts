import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Caller, Verb } from '../../../kernel.ts';
import type { AsyncEvents } from '../async-events.ts';
import { type Functions, parseFunctionName } from '../functions.ts';
import type { Invoker } from '../invoker.ts';

/** Input of Invoke; `Payload` is JSON text. */
export interface InvokeInput {
  FunctionName: string;
  Qualifier?: string;
  InvocationType?: 'RequestResponse' | 'Event' | 'DryRun';
  LogType?: 'None' | 'Tail';
  /** Base64 of JSON. */
  ClientContext?: string;
  Payload?: string;
}

/** Output of Invoke. `FunctionError` is set where the function failed; `Payload` then describes the error. */
export interface InvokeOutput {
  StatusCode: number;
  Payload: string;
  FunctionError?: 'Handled' | 'Unhandled';
  /** Base64 of the last log lines, if requested. */
  LogResult?: string;
  ExecutedVersion?: string;
}

const MEBIBYTE = 2 ** 20;
const SYNCHRONOUS_LIMIT = 6 * MEBIBYTE;
const ASYNCHRONOUS_LIMIT = MEBIBYTE;

/** lambda:InvokeFunction */
export function invoke(
  functions: Functions,
  invoker: Invoker,
  asyncEvents: AsyncEvents,
): Verb<InvokeInput, InvokeOutput> {
  return {
    permissions: ({ FunctionName, Qualifier }) => {
      const { name, qualifier } = parseFunctionName(FunctionName, Qualifier);
      const resource = qualifier === undefined ? functions.arnOf(name) : `${functions.arnOf(name)}:${qualifier}`;
      return [{ action: 'lambda:InvokeFunction', resource }];
    },
    async run(input, { requestId, caller }) {
      const { name, qualifier } = parseFunctionName(input.FunctionName, input.Qualifier);
      const configuration = functions.get(name, qualifier);
      const payload = input.Payload || '{}';
      checkPayload(payload, input.InvocationType === 'Event' ? ASYNCHRONOUS_LIMIT : SYNCHRONOUS_LIMIT);
      switch (input.InvocationType ?? 'RequestResponse') {
        case 'DryRun':
          return { StatusCode: 204, Payload: '' };
        case 'Event':
          asyncEvents.accept(name, qualifier, payload);
          return { StatusCode: 202, Payload: '' };
        case 'RequestResponse':
          break;
        default:
          throw new NotEmulated(`the invocation type ${String(input.InvocationType)}`);
      }
      const result = await invoker.invoke(configuration, payload, {
        requestId,
        invokedArn: qualifier === undefined ? configuration.arn : `${configuration.arn}:${qualifier}`,
        clientContext: readClientContext(input.ClientContext),
        caller: nameOf(caller),
      });
      return {
        StatusCode: 200,
        ...limited(result.payload, result.functionError),
        ExecutedVersion: result.executedVersion,
        ...(input.LogType === 'Tail' && { LogResult: Buffer.from(result.logTail).toString('base64') }),
      };
    },
  };
}

function nameOf(caller: Caller): string {
  if (caller.kind === 'role') return caller.sessionName;
  return caller.kind === 'service' ? caller.principal : caller.kind;
}

function limited(
  payload: string,
  functionError: 'Unhandled' | undefined,
): Pick<InvokeOutput, 'Payload' | 'FunctionError'> {
  const size = Buffer.byteLength(payload);
  if (size <= SYNCHRONOUS_LIMIT) return { Payload: payload, ...(functionError && { FunctionError: functionError }) };
  const error = {
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: `Response payload size (${size} bytes) exceeded maximum allowed payload size (${SYNCHRONOUS_LIMIT} bytes).`,
  };
  return { Payload: JSON.stringify(error), FunctionError: 'Unhandled' };
}

function checkPayload(payload: string, limit: number): void {
  const size = Buffer.byteLength(payload);
  if (size > limit) {
    throw new AwsError('RequestTooLargeException', `${size} byte payload is too large (limit ${limit} bytes)`, 413);
  }
  parseJson(payload, 'Could not parse request body into json');
}

function readClientContext(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  return parseJson(
    Buffer.from(text, 'base64').toString('utf8'),
    'Client context must be a valid Base64-encoded JSON object',
  );
}

function parseJson(text: string, refusal: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw Object.assign(new AwsError('InvalidRequestContentException', `${refusal}: ${reason}`), { cause });
  }
}
