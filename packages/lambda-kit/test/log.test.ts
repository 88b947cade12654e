import './environment.ts';
import fc from 'fast-check';
import * as z from 'zod';
import { apiHandler } from '../src/api-handler.ts';
import { describeError, logger, redactPersonal } from '../src/index.ts';
import { context } from './lambda-context.ts';
import { logText, takeLog } from './log-lines.ts';

const personal = z.string().meta({ pii: 'personal' });
const Notice = z.object({
  policyId: z.string().meta({ pii: 'pseudonym' }),
  narrative: personal,
  witnesses: z.array(z.object({ wholeName: personal })).optional(),
});

afterEach(() => {
  logText.length = 0;
});

describe('a field that a schema classes as personal', () => {
  it('never reaches a line, at any depth', () => {
    redactPersonal(Notice);
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), (value) => {
        const secret = `<<${value}>>`;
        const notice = { policyId: 'p-7', narrative: secret, witnesses: [{ wholeName: secret }] };
        logger.info('filed', { notice, again: [{ deep: { NARRATIVE: secret } }] });
        logger.error('failed', { ...notice });
        const written = logText.splice(0);
        expect(written.join()).not.toContain(JSON.stringify(secret).slice(1, -1));
        expect(JSON.parse(written[0]!)).toMatchObject({ notice: { policyId: 'p-7', narrative: '[redacted]' } });
      }),
    );
  });

  it('is masked by a route that has it in its body, without further code', async () => {
    const Claim = z.object({ injuries: personal });
    const handle = async ({ body }: { body: unknown }) => {
      logger.info('seen', { body });
      return { status: 202 };
    };
    const request = {
      routeKey: 'POST /claims',
      headers: {},
      body: '{"injuries":"a broken arm"}',
      requestContext: { requestId: 'r', authorizer: { jwt: { claims: { sub: 'c', token_use: 'access' } } } },
    };
    await apiHandler({ body: Claim, handle })(request as never, context);
    expect(takeLog()).toMatchObject([{ message: 'seen', body: { injuries: '[redacted]' } }, { status: 202 }]);
  });
});

it('names the request and the service in each line, and nothing that its group and the report of Lambda say already', async () => {
  const request = {
    routeKey: 'GET /claims',
    headers: {},
    requestContext: { requestId: 'r', authorizer: { jwt: { claims: { sub: 'c', token_use: 'access' } } } },
  };
  await apiHandler({ handle: async () => ({ status: 200 }) })(request as never, context);
  const [line] = takeLog();
  expect(line).toMatchObject({ function_request_id: context.awsRequestId, service: expect.any(String) });
  expect(line).not.toHaveProperty('function_arn');
  expect(line).not.toHaveProperty('function_memory_size');
  expect(line).not.toHaveProperty('function_name');
});

describe('values that no line may hold', () => {
  it.each(['authorization', 'taskToken', 'accessToken', 'ticket', 'uploadUrl', 'url', 'password', 'clientSecret'])(
    'the credential %p',
    (name) => {
      logger.info('seen', { [name]: 'abc', headers: { [name.toUpperCase()]: 'abc' } });
      expect(logText.join()).not.toContain('abc');
    },
  );

  it.each(['ssn', 'email', 'phone', 'givenName', 'familyName', 'birthDate', 'street', 'licenceNumber', 'vin', 'plate'])(
    'the personal value %p, of any service',
    (name) => {
      logger.info('seen', { customer: { [name]: 'abc' } });
      expect(logText.join()).not.toContain('abc');
    },
  );

  it.each([
    'Email address is not verified: jane.roe+car@mail.example.com',
    'cannot send to +16025550143',
    'cannot send to (602) 555-0143',
    'cannot send to 602.555.0143',
    'no customer 123-45-6789',
  ])('personal text in a message of a service: %p', (text) => {
    logger.error(text, { reason: text, ...describeError(new Error(text)) });
    expect(logText.join()).not.toMatch(/jane|555|6789/);
  });

  it.each([
    'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    '2026-03-01T12:00:00.000Z',
    'CLAIM#12345678-1234-5234-8234-123456789012 CLAIM',
    'arn:aws:sqs:us-east-1:000000000000:claims-NoticesQueue',
  ])('but %p stays as it is', (text) => {
    logger.info('seen', { id: text });
    expect(takeLog()).toMatchObject([{ id: text }]);
  });
});

describe('an error in a log', () => {
  it('has class, code, message and place, and so has its cause', () => {
    const cause = Object.assign(new RangeError('too far'), { code: 'FAR' });
    logger.error('failed', describeError(new Error('cannot drive', { cause })));
    expect(takeLog()).toMatchObject([
      { error: 'Error', reason: 'cannot drive', cause: { error: 'RangeError', code: 'FAR', reason: 'too far' } },
    ]);
    expect(describeError(new Error('x')).at).toEqual(
      expect.arrayContaining([expect.stringMatching(/^at .*log\.test/)]),
    );
  });

  it.each<[string, () => unknown]>([
    ['a validator', () => z.object({ colour: z.enum(['red']) }).parse({ colour: 'Jane Roe' })],
    ['JSON.parse', () => JSON.parse('{"name": Jane Roe}')],
  ])('of %s names paths, never the refused value, even if it is logged as it is or as a cause', (_, refuse) => {
    try {
      refuse();
    } catch (error) {
      logger.error('failed', describeError(error));
      logger.error('failed', error as Error);
      logger.error('failed', { error, nested: { error: new Error('outer', { cause: error }) } });
    }
    expect(logText).toHaveLength(3);
    expect(logText.join()).not.toContain('Jane');
  });

  it('names the path of a refused field', () => {
    const { error } = z.object({ car: z.object({ doors: z.int() }) }).safeParse({ car: { doors: 'x' } });
    expect(describeError(error)).toMatchObject({ error: 'ZodError', paths: ['car.doors: invalid_type'] });
  });

  it('that is not an Error has its type', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        expect(describeError(thrown)).toEqual({ error: 'not an Error', type: typeof thrown });
      }),
    );
  });

  it('of several lines does not repeat its text in the place', () => {
    expect(JSON.stringify(describeError(new SyntaxError('bad\nJane Roe')))).not.toContain('Jane');
  });
});

describe('a request', () => {
  it('has its journey in every line, and passes it on to none of the next', async () => {
    const request = (correlationId: string) =>
      ({
        routeKey: 'GET /claims',
        headers: { 'x-correlation-id': correlationId },
        requestContext: { requestId: 'r', authorizer: { jwt: { claims: { sub: 'c', token_use: 'access' } } } },
      }) as never;
    const handler = apiHandler({
      handle: async () => {
        logger.info('at work');
        return { status: 200 };
      },
    });
    const [one, two] = ['0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02', '7b1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a03'] as const;
    await handler(request(one), context);
    logger.info('between');
    await handler(request(two), context);
    expect(takeLog().map((line) => [line.message, line.correlationId])).toEqual([
      ['at work', one],
      ['Request answered', one],
      ['between', undefined],
      ['at work', two],
      ['Request answered', two],
    ]);
  });
});
