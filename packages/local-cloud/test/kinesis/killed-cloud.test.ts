import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startCloud } from '../../src/index.ts';
import { streamTemplate } from './stream-under-test.ts';

/** Puts records one after another and prints the number of each accepted one, until it is killed. */
const WRITER = `
  import { startCloud } from ${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)};
  const cloud = await startCloud({ quiet: true, dataDir: process.argv[1] });
  await cloud.deployTemplate({ stackName: 'streams', template: ${JSON.stringify(streamTemplate({ ShardCount: 1 }))} });
  for (let index = 0; ; index += 1) {
    const record = { StreamName: 'trips', PartitionKey: 'k', Data: Buffer.from(String(index)).toString('base64') };
    const answer = await cloud.kernel.call({ kind: 'operator' }, 'kinesis', 'PutRecord', record).catch(() => undefined);
    if (answer) console.log(answer.SequenceNumber);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }`;

it('a stream loses no accepted record when the process is killed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kinesis-'));
  const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answered: string[] = [];
  for await (const line of createInterface(writer.stdout)) {
    answered.push(line);
    if (answered.length === 25) writer.kill('SIGKILL');
  }
  const cloud = await startCloud({ quiet: true, dataDir });
  const call = (verb: string, input: object) => cloud.kernel.call({ kind: 'operator' }, 'kinesis', verb, input);
  const position = { StreamName: 'trips', ShardId: 'shardId-000000000000', ShardIteratorType: 'TRIM_HORIZON' };
  const { ShardIterator } = await call('GetShardIterator', position);
  const { Records } = await call('GetRecords', { ShardIterator });
  const kept = Records.map(({ SequenceNumber }: { SequenceNumber: string }) => SequenceNumber);
  expect(kept.slice(0, answered.length)).toEqual(answered);
  expect(answered.length).toBeGreaterThanOrEqual(25);
  const { SequenceNumber } = await call('PutRecord', { StreamName: 'trips', PartitionKey: 'k', Data: 'eA==' });
  expect(SequenceNumber > kept.at(-1)).toBe(true);
  await cloud.stop();
  await rm(dataDir, { recursive: true });
});
