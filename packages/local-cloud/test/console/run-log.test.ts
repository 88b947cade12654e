import { EventEmitter } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { RunLog } from '../../src/console/recording/run-log.ts';
import type { Kernel, SignalMap } from '../../src/kernel.ts';
import { functionRun, queueRecord } from './run-records.ts';

function logUnderTest() {
  const notices: string[] = [];
  const kernel = {
    db: new DatabaseSync(':memory:'),
    signals: new EventEmitter<SignalMap>(),
    notice: (_level: string, message: string) => notices.push(message),
  };
  const log = new RunLog(kernel as unknown as Kernel);
  return {
    ...kernel,
    log,
    notices,
    tell: (more: Parameters<typeof functionRun>[0]) => kernel.signals.emit('function:run', functionRun(more)),
  };
}

const lines = ['{"correlationId":"journey-1"}'];

describe('the log of invocations', () => {
  it('is searched by function, request and journey', () => {
    const { log, tell } = logUnderTest();
    tell({ requestId: 'r1', lines });
    tell({ requestId: 'r2', functionName: 'other', lines });
    tell({ requestId: 'r2', functionName: 'other' });
    expect(log.latest(undefined, 10).map(({ requestId }) => requestId)).toEqual(['r2', 'r2', 'r1']);
    expect(log.latest('other', 1)).toHaveLength(1);
    expect(log.byRequest('r2')).toHaveLength(2);
    expect(log.byCorrelation('journey-1').map(({ requestId }) => requestId)).toEqual(['r1', 'r2']);
    log.stop();
  });

  it('remembers the last failure of a message', () => {
    const { log, tell } = logUnderTest();
    const event = { Records: [queueRecord('m1', {})] };
    tell({ event, requestId: 'r1', error: { type: 'Error', message: 'first' } });
    tell({ event, requestId: 'r2', error: { type: 'Error', message: 'second' } });
    expect(log.failureOf('m1')).toMatchObject({ requestId: 'r2', error: 'Error: second' });
    expect(log.failureOf('m2')).toBeUndefined();
    log.stop();
  });

  it('keeps ten thousand invocations, and their links', () => {
    const { log, tell, db } = logUnderTest();
    for (let n = 0; n < 10_050; n++) tell({ requestId: `r${n}`, lines });
    expect(log.byRequest('r49')).toEqual([]);
    expect(log.byRequest('r50')).toHaveLength(1);
    expect(db.prepare('SELECT count(*) AS n FROM console_run_links').get()).toEqual({ n: 10_000 });
    log.stop();
  });

  it('writes pending records when it stops, and listens no more', () => {
    const { log, tell, db, signals } = logUnderTest();
    tell({ requestId: 'r1' });
    log.stop();
    expect(db.prepare('SELECT request_id FROM console_runs').all()).toEqual([{ request_id: 'r1' }]);
    expect(signals.listenerCount('function:run')).toBe(0);
  });

  it('reports a failed write, and does not affect the invocation', () => {
    const { log, tell, db, notices } = logUnderTest();
    db.exec('DROP TABLE console_run_links');
    tell({ requestId: 'r1', lines });
    expect(log.latest(undefined, 10)).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('could not record 1 invocations')]);
    log.stop();
  });
});
