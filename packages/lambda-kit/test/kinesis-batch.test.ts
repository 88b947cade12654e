import './environment.ts';
import type { KinesisStreamEvent } from 'aws-lambda';
import { continueJourney, kinesisBatch, logger, type StreamMessage } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';

/** Records of a stream as Lambda hands them over, each as `key:text`. */
const batch = (...records: string[]) =>
  ({
    Records: records.map((record, index) => {
      const [partitionKey, text] = record.split(':');
      return {
        kinesis: {
          data: Buffer.from(text!).toString('base64'),
          partitionKey,
          sequenceNumber: `1000${index}`,
          approximateArrivalTimestamp: 1_777_647_600.5,
        },
      };
    }),
  }) as unknown as KinesisStreamEvent;

/** A handler that fails on some texts, and the texts that it handled. */
function handling(...failing: string[]) {
  const handled: string[] = [];
  const messages: StreamMessage[] = [];
  const handler = kinesisBatch(async (message) => {
    // Keys take different times, so that they overtake each other.
    await new Promise((resolve) => setTimeout(resolve, message.partitionKey === 'a' ? 3 : 0));
    if (failing.includes(message.data)) throw new Error(`cannot take ${message.partitionKey}`);
    handled.push(message.data);
    messages.push(message);
  });
  return { handled, messages, handle: (event: KinesisStreamEvent) => handler(event, context) };
}

afterEach(() => {
  logText.length = 0;
});

describe('records of a stream', () => {
  it('reach the handler as text, with their key, number and time', async () => {
    const { messages, handle } = handling();
    expect(await handle(batch('a:one'))).toEqual({ batchItemFailures: [] });
    expect(messages).toEqual([
      { data: 'one', partitionKey: 'a', sequenceNumber: '10000', arrivedAt: new Date('2026-05-01T15:00:00.500Z') },
    ]);
  });

  it('of one key are handled in their order, those of other keys meanwhile', async () => {
    const { handled, handle } = handling();
    await handle(batch('a:a1', 'b:b1', 'a:a2', 'b:b2', 'a:a3'));
    expect(handled.filter((text) => text.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(handled.indexOf('b2')).toBeLessThan(handled.indexOf('a2'));
  });
});

describe('if a record fails', () => {
  it('the later ones of its key wait, the others go on, and Lambda learns where to start again', async () => {
    const { handled, handle } = handling('a2');
    const answer = await handle(batch('a:a1', 'b:b1', 'a:a2', 'a:a3', 'b:b2'));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '10002' }] });
    expect(handled.sort()).toEqual(['a1', 'b1', 'b2']);
    expect(takeLog()).toMatchObject([{ level: 'ERROR', sequenceNumber: '10002', reason: 'cannot take a' }]);
  });

  it('and one of another key, too, the first of both is reported', async () => {
    const { handle } = handling('a2', 'b1');
    expect(await handle(batch('a:a1', 'b:b1', 'a:a2'))).toEqual({ batchItemFailures: [{ itemIdentifier: '10001' }] });
  });

  it('as the first of the batch, the function fails and Lambda halves the batch', async () => {
    const { handled, handle } = handling('a1');
    await expect(handle(batch('a:a1', 'a:a2', 'b:b1'))).rejects.toThrow('cannot take a');
    expect(handled).toEqual(['b1']);
  });
});

it('each log line of a record carries its number and its journey, also while others are handled', async () => {
  const handler = kinesisBatch(async ({ data, partitionKey }) => {
    continueJourney(`journey of ${data}`);
    await new Promise((resolve) => setTimeout(resolve, partitionKey === 'a' ? 3 : 0));
    logger.info(data);
  });
  await handler(batch('a:one', 'b:two'), context);
  expect(takeLog()).toMatchObject([
    { message: 'two', sequenceNumber: '10001', correlationId: 'journey of two' },
    { message: 'one', sequenceNumber: '10000', correlationId: 'journey of one' },
  ]);
});
