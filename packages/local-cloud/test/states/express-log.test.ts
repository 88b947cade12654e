import { ExpressLog } from '../../src/services/states/express-log.ts';
import type { Execution } from '../../src/services/states/model.ts';

const execution = (name: string, input = '{}'): Execution => ({
  arn: `arn:${name}`,
  name,
  machine: { arn: 'arn:m', name: 'm', type: 'EXPRESS', roleArn: 'arn:r', definition: '{}', createdAt: 0 },
  status: 'RUNNING',
  input,
  startedAt: 0,
});

describe('the log of Express executions', () => {
  it('shows an execution with its history while it runs, and its end', () => {
    const log = new ExpressLog(() => 5000);
    const entry = log.begin(execution('one'));
    entry.record('PassStateEntered', { stateEnteredEventDetails: { name: 'A' } }, '');
    expect(log.find('arn:one')).toMatchObject({
      execution: { status: 'RUNNING' },
      history: [{ id: 1, previousEventId: 0, timestamp: 5, type: 'PassStateEntered' }],
    });
    entry.end({ ...execution('one'), status: 'SUCCEEDED' });
    expect(log.list().map((one) => one.execution.status)).toEqual(['SUCCEEDED']);
  });

  it('follows each branch separately', () => {
    const entry = new ExpressLog(() => 0);
    const { record } = entry.begin(execution('one'));
    record('ParallelStateEntered', {}, '');
    record('PassStateEntered', {}, '/0');
    record('PassStateEntered', {}, '/1');
    record('PassStateExited', {}, '/0');
    record('ParallelStateExited', {}, '');
    expect(entry.find('arn:one')!.history.map(({ previousEventId }) => previousEventId)).toEqual([0, 1, 1, 2, 1]);
  });

  it('forgets the oldest, by number and by size', () => {
    const log = new ExpressLog(() => 0);
    for (let n = 0; n < 600; n++) log.begin(execution(String(n)));
    expect(log.list()).toHaveLength(500);
    expect(log.list()[0]!.execution.name).toBe('599');
    const large = new ExpressLog(() => 0);
    for (let n = 0; n < 20; n++) large.begin(execution(String(n), 'x'.repeat(2 ** 20)));
    expect(large.list().map((one) => one.execution.name)).toEqual(Array.from({ length: 16 }, (_, n) => String(19 - n)));
  });

  it('cuts texts that are too long to read', () => {
    const log = new ExpressLog(() => 0);
    log
      .begin(execution('one'))
      .record('PassStateExited', { stateExitedEventDetails: { output: 'x'.repeat(20_000) } }, '');
    const [event] = log.find('arn:one')!.history;
    expect((event as any).stateExitedEventDetails.output).toMatch(/^x{16384}… \(20000 characters\)$/);
  });
});
