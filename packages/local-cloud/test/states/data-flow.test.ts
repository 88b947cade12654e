import { StatesUnderTest } from './states-under-test.ts';

const stepFunctions = new StatesUnderTest();
const only = (state: object, more: object = {}) => ({ StartAt: 'A', States: { A: { End: true, ...state } }, ...more });
const intrinsic = (expression: string) => only({ Type: 'Pass', Parameters: { 'v.$': expression } });
const fn = 'arn:aws:lambda:us-east-1:000000000000:function:f';

beforeAll(() => {
  stepFunctions.kernel.answers['lambda.Invoke'] = ({ Payload }) => ({
    StatusCode: 200,
    Payload: JSON.stringify({ got: JSON.parse(Payload) }),
  });
  return stepFunctions.open();
});
afterAll(() => stepFunctions.states.stop?.());

describe('data through states in JSONPath', () => {
  const data = { a: { b: [1, 2, { c: 'x' }] }, 'odd key': 5, list: [{ n: 1 }, { n: 2 }, { n: 3 }] };
  const paths: [string, unknown][] = [
    ['$', data],
    ['$.a.b[0]', 1],
    ['$.a.b[2].c', 'x'],
    ["$['odd key']", 5],
    ['$.list[*].n', [1, 2, 3]],
    ['$.list[?(@.n > 1)].n', [2, 3]],
    ['$.list[0:2].n', [1, 2]],
    ['$..c', ['x']],
    ['$.list[?(@.n == 9)]', []],
    ['$.list.length()', 3],
  ];
  it.each(paths)('reads %s', async (path, expected) => {
    expect((await stepFunctions.run(only({ Type: 'Pass', InputPath: path }), data)).output).toEqual(expected);
  });

  it('fails with an error name where a path finds nothing', async () => {
    expect(await stepFunctions.run(only({ Type: 'Pass', InputPath: '$.nowhere' }), data)).toMatchObject({
      status: 'FAILED',
      error: 'States.Runtime',
    });
    expect(await stepFunctions.run(intrinsic('$.nowhere'), data)).toMatchObject({
      error: 'States.ParameterPathFailure',
    });
  });

  it('passes InputPath, Parameters, ResultSelector, ResultPath and OutputPath in their order', async () => {
    const state = {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      InputPath: '$.a',
      Parameters: { FunctionName: fn, Payload: { 'first.$': '$.b[0]', fixed: true, 'name.$': '$$.State.Name' } },
      ResultSelector: { 'answer.$': '$.Payload.got' },
      ResultPath: '$.deep.result',
      OutputPath: '$.deep',
    };
    expect((await stepFunctions.run(only(state), data)).output).toEqual({
      result: { answer: { first: 1, fixed: true, name: 'A' } },
    });
  });

  it('takes the Result of a Pass state literally, including keys that would be paths elsewhere', async () => {
    const Result = { 'literal.$': 'no path', 'path.$': '$.x', inner: [{ 'deep.$': 1, call: 'States.UUID()' }] };
    const ended = await stepFunctions.run(
      { StartAt: 'A', States: { A: { Type: 'Pass', Result, End: true } } },
      { x: 1 },
    );
    expect(ended.output).toEqual(Result);
  });

  it('keeps the input where ResultPath is null, and assigns variables', async () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: { Type: 'Task', Resource: fn, ResultPath: null, Assign: { 'n.$': '$.got.x' }, Next: 'B' },
        B: { Type: 'Pass', Parameters: { 'x.$': '$.x', 'fromVariable.$': '$n' }, End: true },
      },
    };
    expect((await stepFunctions.run(definition, { x: 7 })).output).toEqual({ x: 7, fromVariable: 7 });
  });

  const intrinsics: [string, unknown][] = [
    ["States.Format('Hi {}, {} of {\\}', $.name, 3)".replace('{\\}', '\\{\\}'), 'Hi Ann, 3 of {}'],
    ["States.StringToJson('[1,2]')", [1, 2]],
    ['States.JsonToString($.o)', '{"k":1}'],
    ["States.Array($.name, 'it\\'s', 1, null, true)", ['Ann', "it's", 1, null, true]],
    [
      'States.ArrayPartition($.l, 2)',
      [
        [1, 2],
        [2, 3],
      ],
    ],
    ['States.ArrayContains($.l, 3)', true],
    ['States.ArrayRange(1, 9, 4)', [1, 5, 9]],
    ['States.ArrayGetItem($.l, 1)', 2],
    ['States.ArrayLength($.l)', 4],
    ['States.ArrayUnique($.l)', [1, 2, 3]],
    ["States.Base64Encode('hello')", 'aGVsbG8='],
    ["States.Base64Decode('aGVsbG8=')", 'hello'],
    ["States.Hash('abc', 'SHA-1')", 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['States.JsonMerge($.o, $.p, false)', { k: 2, q: 3 }],
    ['States.MathAdd($.l[0], -1)', 0],
    ["States.StringSplit('a,b;c', ',;')", ['a', 'b', 'c']],
    ["States.ArrayLength(States.StringSplit('a,b', ','))", 2],
    ['States.ArrayGetItem($.list[?(@.n > 1)].n, 0)', 2],
  ];
  it.each(intrinsics)('%s', async (expression, expected) => {
    const input = { name: 'Ann', l: [1, 2, 2, 3], o: { k: 1 }, p: { k: 2, q: 3 }, list: [{ n: 1 }, { n: 2 }] };
    expect((await stepFunctions.run(intrinsic(expression), input)).output).toEqual({ v: expected });
  });

  it('draws random numbers and identifiers', async () => {
    expect((await stepFunctions.run(intrinsic('States.UUID()'))).output.v).toMatch(/^[0-9a-f-]{36}$/);
    const { v } = (await stepFunctions.run(intrinsic('States.MathRandom(1, 10)'))).output;
    expect(v >= 1 && v < 10).toBe(true);
    expect(await stepFunctions.run(intrinsic('States.Nonsense(1)'))).toMatchObject({
      error: 'States.IntrinsicFailure',
    });
  });
});

describe('data through states in JSONata', () => {
  it('fills Arguments, Output and Assign, with functions of Step Functions', async () => {
    const definition = {
      QueryLanguage: 'JSONata',
      StartAt: 'A',
      States: {
        A: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Arguments: { FunctionName: fn, Payload: { sum: '{% $sum($states.input.ns) %}' } },
          Assign: { total: '{% $states.result.Payload.got.sum %}' },
          Output: { doubled: '{% $states.result.Payload.got.sum * 2 %}', name: '{% $states.context.State.Name %}' },
          Next: 'B',
        },
        B: { Type: 'Choice', Choices: [{ Condition: '{% $total > 5 %}', Next: 'C' }], Default: 'D' },
        C: {
          Type: 'Pass',
          Output: {
            in: '{% $states.input %}',
            total: '{% $total %}',
            parts: '{% $partition([1,2,3], 2) %}',
            hash: "{% $hash('abc', 'SHA-1') %}",
          },
          End: true,
        },
        D: { Type: 'Fail', Error: 'Small', Cause: "{% 'only ' & $string($total) %}" },
      },
    };
    expect((await stepFunctions.run(definition, { ns: [1, 2, 3] })).output).toEqual({
      in: { doubled: 12, name: 'A' },
      total: 6,
      parts: [[1, 2], [3]],
      hash: 'a9993e364706816aba3e25717850c26c9cd0d89d',
    });
    expect(await stepFunctions.run(definition, { ns: [1] })).toMatchObject({
      status: 'FAILED',
      error: 'Small',
      cause: 'only 1',
    });
  });

  it('fails with an error name where an expression returns nothing', async () => {
    const definition = only({ Type: 'Pass', Output: '{% $states.input.nowhere %}' }, { QueryLanguage: 'JSONata' });
    expect(await stepFunctions.run(definition)).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });
});

describe('Choice', () => {
  const input = { s: 'abc', n: 5, b: true, z: null, t: '2026-01-01T00:00:00Z', other: 5 };
  const rules: [object, boolean][] = [
    [{ Variable: '$.s', StringEquals: 'abc' }, true],
    [{ Variable: '$.s', StringLessThan: 'abd' }, true],
    [{ Variable: '$.s', StringMatches: 'a*c' }, true],
    [{ Variable: '$.s', StringMatches: 'a\\*c' }, false],
    [{ Variable: '$.n', NumericEquals: 5 }, true],
    [{ Variable: '$.n', NumericGreaterThan: 5 }, false],
    [{ Variable: '$.n', NumericGreaterThanEquals: 5 }, true],
    [{ Variable: '$.n', NumericEqualsPath: '$.other' }, true],
    [{ Variable: '$.n', StringEquals: '5' }, false],
    [{ Variable: '$.b', BooleanEquals: true }, true],
    [{ Variable: '$.t', TimestampLessThan: '2026-01-01T01:00:00+00:30' }, true],
    [{ Variable: '$.z', IsNull: true }, true],
    [{ Variable: '$.n', IsString: false }, true],
    [{ Variable: '$.t', IsTimestamp: true }, true],
    [{ Variable: '$.nowhere', IsPresent: false }, true],
    [
      {
        And: [
          { Variable: '$.n', NumericEquals: 5 },
          { Variable: '$.b', BooleanEquals: false },
        ],
      },
      false,
    ],
    [
      {
        Or: [
          { Variable: '$.n', NumericEquals: 6 },
          { Variable: '$.b', BooleanEquals: true },
        ],
      },
      true,
    ],
    [{ Not: { Variable: '$.n', NumericEquals: 6 } }, true],
  ];
  it.each(rules)('%j', async (rule, expected) => {
    const end = (Result: string) => ({ Type: 'Pass', Result, End: true });
    const definition = {
      StartAt: 'A',
      States: { A: { Type: 'Choice', Choices: [{ ...rule, Next: 'Y' }], Default: 'N' }, Y: end('yes'), N: end('no') },
    };
    expect((await stepFunctions.run(definition, input)).output).toBe(expected ? 'yes' : 'no');
  });

  it('fails where nothing matches and there is no default', async () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: { Type: 'Choice', Choices: [{ Variable: '$.n', NumericEquals: 1, Next: 'B' }] },
        B: { Type: 'Succeed' },
      },
    };
    expect(await stepFunctions.run(definition, input)).toMatchObject({ error: 'States.NoChoiceMatched' });
  });
});

describe('Parallel and Map', () => {
  it('gives every branch the input and gathers the outputs in order', async () => {
    const branch = (Parameters: object) => only({ Type: 'Pass', Parameters });
    const definition = only({
      Type: 'Parallel',
      Branches: [branch({ 'x.$': '$.n' }), branch({ y: 2 })],
      ResultPath: '$.r',
    });
    expect((await stepFunctions.run(definition, { n: 1 })).output).toEqual({ n: 1, r: [{ x: 1 }, { y: 2 }] });
  });

  it('runs a Map with at most MaxConcurrency items at a time', async () => {
    let active = 0;
    let most = 0;
    stepFunctions.kernel.answers['lambda.Invoke'] = async ({ Payload }) => {
      most = Math.max(most, ++active);
      await new Promise((resolve) => setTimeout(resolve, 3));
      active--;
      return { Payload };
    };
    const definition = only({
      Type: 'Map',
      ItemsPath: '$.items',
      ItemSelector: { 'v.$': '$$.Map.Item.Value', 'i.$': '$$.Map.Item.Index', 'all.$': '$.k' },
      MaxConcurrency: 2,
      ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...only({ Type: 'Task', Resource: fn }) },
    });
    const items = ['a', 'b', 'c', 'd', 'e'];
    expect((await stepFunctions.run(definition, { items, k: 1 })).output).toEqual(
      items.map((v, i) => ({ v, i, all: 1 })),
    );
    expect(most).toBe(2);
  });

  it('ends the other branches when one fails, with the error of that one', async () => {
    const definition = {
      StartAt: 'A',
      States: {
        A: {
          Type: 'Parallel',
          Branches: [
            only({ Type: 'Wait', Seconds: 100 }),
            { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Bad', Cause: 'why' } } },
          ],
          Catch: [{ ErrorEquals: ['Bad'], ResultPath: '$.failure', Next: 'B' }],
          End: true,
        },
        B: { Type: 'Succeed' },
      },
    };
    expect((await stepFunctions.run(definition, { k: 1 })).output).toEqual({
      k: 1,
      failure: { Error: 'Bad', Cause: 'why' },
    });
  });
});
