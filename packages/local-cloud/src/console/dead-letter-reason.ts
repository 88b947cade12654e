import type { MessageView } from '../services/sqs/queue-views.ts';
import type { MessageFailure } from './recording/run-log.ts';

/** Why a message failed, and the source of the reason. */
export interface Reason {
  text: string;
  /** `rule`, `asynchronous event`, `stream` put it in the message itself; `consumer` is the function that failed last. */
  from: 'rule' | 'asynchronous event' | 'stream' | 'consumer';
  functionName?: string;
  requestId?: string;
}

/** The reason in the message itself, or else its consumer's last failure. */
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

/** Reads Lambda's record of stream records that it gave up. */
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
    // The body only looks like a record, so there is no reason in it.
    return undefined;
  }
}
