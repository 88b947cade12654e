import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { FakeQueues } from './fake-sources.ts';
import { SmallKernel, until } from './small-kernel.ts';
import { witness } from './witness.ts';

describe('the limit on batches in progress', () => {
  let kernel: SmallKernel;
  beforeEach(() => {
    kernel = new SmallKernel();
  });
  afterEach(() => kernel.close());

  it('holds over all queues, and never holds back a function that another one waits for', async () => {
    const limit = 2 * availableParallelism() + 2;
    const queues = new FakeQueues(kernel);
    const seen = witness(kernel);
    const gate = join(kernel.dataDir, 'open');
    const source = `import { existsSync } from 'node:fs';
      export const handler = async () => {
        ${seen.record("'in'")}
        while (!existsSync(${JSON.stringify(gate)})) await new Promise((resolve) => setTimeout(resolve, 10));
      };`;
    const names = ['first', 'second', 'third'];
    for (const name of names) {
      await kernel.deploy(name, source, { Timeout: 30 });
      queues.send(name, ...Array.from({ length: limit }, (_, index) => String(index)));
      await kernel.provision('AWS::Lambda::EventSourceMapping', name, {
        EventSourceArn: queues.arn(name),
        FunctionName: name,
        BatchSize: 1,
        ScalingConfig: { MaximumConcurrency: limit },
      });
    }
    await kernel.deploy('nested', 'export const handler = async () => "answered"');
    await kernel.lambda.start!();
    await until(() => seen.read().length === limit);
    expect((await kernel.invoke('nested')).Payload).toBe('"answered"');
    expect(seen.read()).toHaveLength(limit);
    const received = names.flatMap((name) => queues.pending(name)).filter((message) => message.receives > 0);
    expect(received).toHaveLength(limit);
    writeFileSync(gate, '');
    await until(() => names.every((name) => queues.pending(name).length === 0));
  });
});
