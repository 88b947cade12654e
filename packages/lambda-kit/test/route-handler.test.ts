import './environment.ts';
import './log-lines.ts';
import { Paging, route } from '@claimstream/api-contract';
import * as z from 'zod';
import { routeHandler } from '../src/index.ts';
import { context } from './lambda-context.ts';

const fileThing = route('POST /things/{thingId}', {
  summary: 'Files a thing.',
  groups: ['adjusters'],
  path: z.object({ thingId: z.uuid() }),
  query: Paging,
  body: z.object({ count: z.int().min(1) }),
  status: 202,
  answer: z.object({ limit: z.int(), count: z.int(), by: z.string() }),
  examples: {},
});
const handler = routeHandler(fileThing, async ({ caller, query, body }) => ({
  limit: query.limit,
  count: body.count,
  by: caller.sub,
}));

async function call(so: object = {}) {
  const request = {
    routeKey: 'POST /things/{thingId}',
    headers: {},
    pathParameters: { thingId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: '{"count":2}',
    requestContext: {
      requestId: 'r',
      authorizer: { jwt: { claims: { sub: 'c-1', token_use: 'access', 'cognito:groups': '[adjusters]' } } },
    },
    ...so,
  };
  const { statusCode, body } = await handler(request as never, context);
  return { status: statusCode, body: JSON.parse(body!) };
}

describe('the handler of a route', () => {
  it('gets the request parsed as the route describes, and answers with its status', async () => {
    expect(await call()).toEqual({ status: 202, body: { limit: 50, count: 2, by: 'c-1' } });
    expect(await call({ queryStringParameters: { limit: '7' } })).toMatchObject({ body: { limit: 7 } });
  });

  it.each<[number, string, object]>([
    [400, 'INVALID_QUERY', { queryStringParameters: { limit: '1000' } }],
    [404, 'NOT_FOUND', { pathParameters: { thingId: '7' } }],
    [422, 'INVALID_BODY', { body: '{"count":0}' }],
  ])('refuses with %i %s a request that the route does not describe', async (status, title, so) => {
    expect(await call(so)).toMatchObject({ status, body: { title } });
  });

  it('is not for members of other groups', async () => {
    const authorizer = { jwt: { claims: { sub: 'c-1', token_use: 'access', 'cognito:groups': '[supervisors]' } } };
    expect(await call({ requestContext: { requestId: 'r', authorizer } })).toMatchObject({
      status: 403,
      body: { detail: 'Only members of adjusters may do this.' },
    });
  });

  it('names each field at fault in words', async () => {
    const { body } = await call({ body: '{}' });
    expect(body.errors).toEqual([{ field: 'count', problem: 'Fill in this field.' }]);
  });
});

describe('the handler of a route whose answer is a text', () => {
  const exportThings = route('GET /things', {
    summary: 'Exports things.',
    query: Paging,
    answerType: 'text/csv',
    answer: z.string(),
    examples: {},
  });
  const answered = (next?: string) => {
    const exporting = routeHandler(exportThings, async () => ({ text: 'a,b\r\n', next }));
    const requestContext = { requestId: 'r', authorizer: { jwt: { claims: { sub: 'c-1', token_use: 'access' } } } };
    const request = { routeKey: 'GET /things', headers: {}, queryStringParameters: { limit: '7' }, requestContext };
    return exporting(request as never, context);
  };

  it('sends it as it is, with its type', async () => {
    const { statusCode, body, headers } = await answered();
    expect([statusCode, body, headers?.['content-type']]).toEqual([200, 'a,b\r\n', 'text/csv; charset=utf-8']);
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('link');
  });

  it('names the next part in the header link, with the rest of the query', async () => {
    expect((await answered('a.b=')).headers).toMatchObject({ link: '<?limit=7&cursor=a.b%3D>; rel="next"' });
  });
});
