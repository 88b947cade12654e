import { InvokeCommand } from '@aws-sdk/client-lambda';
import type { Platform } from '../platform.ts';
import { counted } from '../text.ts';
import type { Content, StreamBatch } from './content.ts';
import { kinesisRecords } from './kinesis-records.ts';
import type { Plan } from './redrive-each.ts';
import { aboutText } from './show.ts';
import { tableRecords } from './table-records.ts';

type Note = Extract<Content, { kind: 'stream' }>;

const GONE = ['TrimmedDataAccessException', 'ResourceNotFoundException', 'InvalidArgumentException'];

/** The remaining ways once the stream has lost the records. */
const lost = {
  table:
    'the stream no longer has the records (24 hours). The events are in the `outbox` of their items: writing such an item again publishes them',
  kinesis:
    'the stream no longer has the records: their sender must send them again. Delete this message once that is settled',
};

/**
 * Lambda's note about records of a stream holds their position, not their content, so moving the note would repeat nothing. This reads the
 * records again from the stream and passes them to the function that failed on them, as Lambda would: no other reader of the stream gets
 * them a second time, and they keep their number and arrival time. They inevitably come after later ones of their key.
 */
export async function planRecords(platform: Platform, content: Note): Promise<Plan> {
  const { batch, isTable } = content;
  const kind = isTable ? 'table' : 'kinesis';
  const records = await recordsOf(platform, content);
  if (records.length === 0) return { stays: lost[kind] };
  const missing = !isTable && sequenceOf(records[0]!) !== batch.first;
  return {
    about: `${counted(records.length, 'record')} of ${aboutText(content)}`,
    why: `${batch.condition} after ${counted(batch.attempts, 'attempt')}`,
    again: async () => {
      const failed = await hand(platform, batch, records);
      return (
        failed ??
        (missing ? `its first records expired, the rest was handled; of the expired ones ${lost.kinesis}` : undefined)
      );
    },
  };
}

const sequenceOf = (record: any): string => record.kinesis.sequenceNumber;

/** Empty if the stream, or its shard, has lost them. */
async function recordsOf(platform: Platform, { batch, isTable }: Note): Promise<object[]> {
  try {
    return await (isTable ? tableRecords : kinesisRecords)(platform, batch);
  } catch (error) {
    if (GONE.includes((error as Error).name)) return [];
    throw error;
  }
}

/** @returns the reason if it failed again; undefined if the function handled the records */
async function hand({ lambda }: Platform, batch: StreamBatch, Records: object[]): Promise<string | undefined> {
  const Payload = JSON.stringify({ Records });
  const answer = await lambda.send(new InvokeCommand({ FunctionName: batch.functionArn, Payload }));
  const result = JSON.parse(Buffer.from(answer.Payload ?? []).toString() || 'null');
  if (answer.FunctionError) return `failed again: ${result?.errorType}: ${result?.errorMessage}`;
  const failed = result?.batchItemFailures?.[0]?.itemIdentifier;
  return failed && `failed again at record ${failed}`;
}
