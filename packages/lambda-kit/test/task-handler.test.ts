import './environment.ts';
import * as z from 'zod';
import { instrumented, logger, taskHandler, WriteConflict } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';

const Input = z.object({ claimId: z.uuid(), cents: z.int() });
const claimId = 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03';
const failing = (error: unknown) => taskHandler(Input, () => Promise.reject(error));
const failureOf = (promise: Promise<unknown>): Promise<any> => promise.catch((thrown) => thrown);

afterEach(() => {
  logText.length = 0;
});

describe('a task of a workflow', () => {
  it('gets its input parsed, and returns its result', async () => {
    const task = taskHandler(Input, async (input) => ({ doubled: input.cents * 2, ...input }));
    expect(await task({ claimId, cents: 2, more: 1 }, context)).toEqual({ doubled: 4, claimId, cents: 2 });
  });

  it('refuses another input by naming the paths, because the history keeps the message', async () => {
    const error = await failureOf(failing(undefined)({ claimId: 'Jane Roe', cents: 'Jane Roe' }, context));
    expect(error).toMatchObject({ name: 'InvalidInput' });
    expect(error.message).toContain('claimId');
    expect(error.message).toContain('cents');
    expect(`${error.message}${error.stack}`).not.toContain('Jane');
  });
});

describe('a failure that leaves a function', () => {
  it('keeps its class, by which workflows retry, and its message', async () => {
    const conflict = new WriteConflict([{ pk: 'CLAIM#7', sk: 'CLAIM' }], new Error('The conditional request failed'));
    const error = await failureOf(failing(conflict)({ claimId, cents: 1 }, context));
    expect(error).toMatchObject({ name: 'WriteConflict', message: 'Another write came first: CLAIM#7 CLAIM' });
    expect(takeLog()).toMatchObject([{ level: 'ERROR', message: 'Function failed', error: 'WriteConflict' }]);
  });

  it('carries no member that Lambda would log with it', async () => {
    const refused = Object.assign(new Error('MessageRejected'), { Item: { ssn: '123-45-6789' }, issues: ['Jane Roe'] });
    const error = await failureOf(failing(refused)({ claimId, cents: 1 }, context));
    expect(JSON.stringify({ ...error })).not.toMatch(/Jane|123-45/);
    expect(error.context).toBeUndefined();
  });

  it('quotes no address that a service named in its refusal', async () => {
    const refused = new Error('Email address is not verified: jane.roe@example.com');
    const error = await failureOf(failing(refused)({ claimId, cents: 1 }, context));
    expect(`${error.message}${error.stack}`).not.toContain('jane.roe');
  });

  it('is never a timeout of middy: only Lambda ends the function, so no work goes on after an answer', async () => {
    const handler = instrumented(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return 'done';
    });
    expect(await handler({}, { ...context, getRemainingTimeInMillis: () => 10 })).toBe('done');
  });

  it('is treated so in every function, even if a value other than an error is thrown', async () => {
    const handler = instrumented(async () => {
      throw 'Jane Roe';
    });
    const error = await failureOf(handler({}, context));
    expect(error).toBeInstanceOf(Error);
    expect(`${error.message}${logText.join()}`).not.toContain('Jane');
  });
});

describe('the journey of a task', () => {
  const correlationId = '8a9a4bb8-4e86-5ed9-9b6f-3b0f6a5c2d11';
  const told = () => takeLog().map((line) => [line.message, line.correlationId]);

  it.each([
    ['itself', { correlationId }],
    ['in its context', { context: { correlationId } }],
  ])('is in each line, even if the input names it %s and the schema does not', async (_, journey) => {
    const task = taskHandler(Input, async () => {
      logger.warn('on the way');
    });
    await task({ claimId, cents: 1, ...journey }, context);
    expect(told()).toEqual([
      ['on the way', correlationId],
      ['Task done', correlationId],
    ]);
  });

  it('is in the line of a task whose time is up', async () => {
    const task = taskHandler(Input, async () => {
      while (logText.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    });
    await task({ claimId, cents: 1, correlationId }, { ...context, getRemainingTimeInMillis: () => 201 });
    expect(takeLog()).toMatchObject([
      { level: 'ERROR', error: 'Timeout', correlationId },
      { level: 'INFO', message: 'Task done' },
    ]);
  });

  it('is in the line about a failure, also of a refused input, and not in that of the next task', async () => {
    await failureOf(failing(new Error('not now'))({ claimId, cents: 1, correlationId }, context));
    await failureOf(failing(undefined)({ claimId, cents: 'two', correlationId }, context));
    await failureOf(failing(new Error('not now'))({ claimId, cents: 1 }, context));
    expect(told()).toEqual([
      ['Function failed', correlationId],
      ['Function failed', correlationId],
      ['Function failed', undefined],
    ]);
  });
});
