import { stateVisits } from '../../src/console/trace/state-visits.ts';
import type { ExecutionView } from '../../src/services/states/execution-views.ts';
import { StatesUnderTest } from '../states/states-under-test.ts';

const pass = { Type: 'Pass', End: true };
const call = { Type: 'Task', Resource: 'arn:aws:states:::aws-sdk:ssm:getParameter', Parameters: { Name: 'x' } };

describe('the states that an execution visited', () => {
  let under: StatesUnderTest;
  beforeAll(async () => {
    under = await new StatesUnderTest().open();
  });
  afterAll(() => under.states.stop?.());

  const passed = async (definition: object, type: 'STANDARD' | 'EXPRESS') => {
    const arn = await under.deploy(definition, type);
    await under.start(arn, { a: 1 });
    const machine = arn.split(':').at(-1);
    const views = under.states.views!;
    const found = () => views.executions!({ machine }) as ExecutionView[];
    for (let look = 0; look < 200 && found()[0]?.status === 'RUNNING'; look++) await under.kernel.clock.advance(1000);
    const execution = views.execution!({ arn: found()[0]!.arn }) as ExecutionView;
    return { execution, visits: stateVisits(execution.history) };
  };

  it.each(['STANDARD', 'EXPRESS'] as const)('come in order, with input and output (%s)', async (type) => {
    const { execution, visits } = await passed(
      { StartAt: 'A', States: { A: { Type: 'Pass', Result: 2, Next: 'B' }, B: pass } },
      type,
    );
    expect(execution).toMatchObject({ status: 'SUCCEEDED', type, input: '{"a":1}', output: '2' });
    expect(visits).toMatchObject([
      { state: 'A', type: 'Pass', input: '{"a":1}', output: '2' },
      { state: 'B', type: 'Pass', input: '2', output: '2', after: 0 },
    ]);
    expect(visits[0]).not.toHaveProperty('after');
  });

  it.each(['STANDARD', 'EXPRESS'] as const)('show every attempt of a task with its error (%s)', async (type) => {
    let calls = 0;
    under.kernel.answers['ssm.GetParameter'] = () => {
      if (++calls < 3) throw new Error('not yet');
      return { Parameter: {} };
    };
    const Retry = [
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 3 },
      { ErrorEquals: ['States.Runtime'], MaxAttempts: 3 },
    ];
    const { visits } = await passed({ StartAt: 'Read', States: { Read: { ...call, Retry, End: true } } }, type);
    expect(visits).toHaveLength(1);
    expect(visits[0]!.attempts.length).toBe(calls);
    expect(visits[0]!.attempts.at(-1)).toMatchObject({ startedAt: expect.any(Number) });
  });

  it('keep the branches of a Parallel apart', async () => {
    const branch = (name: string) => ({
      StartAt: `${name}1`,
      States: { [`${name}1`]: { Type: 'Pass', Next: `${name}2` }, [`${name}2`]: pass },
    });
    const States = { Both: { Type: 'Parallel', Branches: [branch('A'), branch('B')], Next: 'Last' }, Last: pass };
    const { visits } = await passed({ StartAt: 'Both', States }, 'STANDARD');
    const after = (state: string) => {
      const visit = visits.find((one) => one.state === state)!;
      return visit.after === undefined ? undefined : visits[visit.after]!.state;
    };
    expect(visits.every(({ exitedAt }) => exitedAt !== undefined)).toBe(true);
    expect({ A1: after('A1'), A2: after('A2'), B1: after('B1'), B2: after('B2'), Last: after('Last') }).toEqual({
      A1: 'Both',
      A2: 'A1',
      B1: 'Both',
      B2: 'B1',
      Last: 'Both',
    });
  });
});
