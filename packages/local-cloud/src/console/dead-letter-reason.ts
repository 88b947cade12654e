import type { MessageView } from '../services/sqs/queue-views.ts';
import type { MessageFailure } from './recording/run-log.ts';

/** Why a message failed, and who says so. */
export interface Reason {
  text: string;
  /** `rule`, `asynchronous event`, `stream` say it in the message itself; `consumer` is the function that failed last. */
  from: 'rule' | 'asynchronous event' | 'stream' | 'consumer';
  functionName?: string;
  requestId?: string;
}

/** The reason that a message carries itself, or else the last failure of its consumer. */
export function reasonOf({ attributes, body }: MessageView, failure: MessageFailure | undefined): Reason | undefined {
  const text = (name: string): string | undefined => attributes[name]?.StringValue;
  const code = text('ERROR_CODE');
  if (code) {
    const rule = text('RULE_ARN')?.split('/').at(-1);
    return { from: 'rule', text: `rule ${rule}, ${code} ${text('ERROR_MESSAGE') ?? ''}`.trim() };
  }
  if (text('RequestID') && text('ErrorMessage')) {
    return { from: 'asynchronous event', text: text('ErrorMessage')!, requestId: text('RequestID')! };
  }
  const record = failureRecord(body);
  if (record) return record;
  if (!failure) return undefined;
  const { error, functionName, requestId } = failure;
  return { from: 'consumer', text: error, functionName, requestId };
}

/** What Lambda writes about stream records that it gave up. */
function failureRecord(body: string): Reason | undefined {
  if (!body.includes('"requestContext"') || !body.includes('"condition"')) return undefined;
  try {
    const { requestContext, responseContext } = JSON.parse(body);
    const functionName = String(requestContext.functionArn).split(':')[6];
    const failed = responseContext?.functionError ? `, ${responseContext.functionError}` : '';
    const attempts = requestContext.approximateInvokeCount;
    return {
      from: 'stream',
      text: `${requestContext.condition} after ${attempts} attempts${failed}`,
      ...(functionName && { functionName }),
      requestId: requestContext.requestId,
    };
  } catch {
    // A body that merely looks like one: it has no reason to tell.
    return undefined;
  }
}
