import { reasonOf } from '../../src/console/dead-letter-reason.ts';

const message = {
  id: 'm',
  body: '{}',
  attributes: {},
  sentAt: 0,
  visibleAt: 0,
  receiveCount: 1,
  state: 'visible',
} as const;
const text = (StringValue: string) => ({ DataType: 'String', StringValue });

describe('the reason of a dead letter', () => {
  it('is EventBridge’s, on the message itself', () => {
    const attributes = {
      ERROR_CODE: text('NO_PERMISSIONS'),
      ERROR_MESSAGE: text('not allowed'),
      RULE_ARN: text('arn:aws:events:us-east-1:000000000000:rule/bus/accepted'),
    };
    expect(reasonOf({ ...message, attributes }, undefined)).toEqual({
      from: 'rule',
      text: 'rule accepted, NO_PERMISSIONS not allowed',
    });
  });

  it('is Lambda’s, on an asynchronous event', () => {
    const attributes = { RequestID: text('r1'), ErrorCode: text('200'), ErrorMessage: text('boom') };
    expect(reasonOf({ ...message, attributes }, undefined)).toEqual({
      from: 'asynchronous event',
      text: 'boom',
      requestId: 'r1',
    });
  });

  it('is Lambda’s, in its record of stream records', () => {
    const body = JSON.stringify({
      requestContext: {
        requestId: 'r2',
        functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:publish',
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 6,
      },
      responseContext: { functionError: 'Unhandled' },
    });
    expect(reasonOf({ ...message, body }, undefined)).toEqual({
      from: 'stream',
      text: 'RetryAttemptsExhausted after 6 attempts, Unhandled',
      functionName: 'publish',
      requestId: 'r2',
    });
  });

  it('is otherwise the last failure of the consumer, or nothing', () => {
    const failure = { at: 1, functionName: 'pay', requestId: 'r3', error: 'Error: no' };
    expect(reasonOf(message, failure)).toEqual({
      from: 'consumer',
      text: 'Error: no',
      functionName: 'pay',
      requestId: 'r3',
    });
    expect(reasonOf({ ...message, body: '"requestContext" "condition" {' }, undefined)).toBeUndefined();
  });
});
