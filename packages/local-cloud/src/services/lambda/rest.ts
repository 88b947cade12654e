import type { HttpRequest, HttpResponse, Kernel } from '../../kernel.ts';
import type { InvokeOutput } from './actions/invoke.ts';

interface Route {
  method: string;
  path: RegExp;
  verb: string;
  input: (match: string[], request: HttpRequest) => Record<string, unknown>;
}

const qualifier = (request: HttpRequest): Record<string, unknown> => {
  const Qualifier = request.query.get('Qualifier');
  return Qualifier === null ? {} : { Qualifier };
};

const bodyOf = ({ body }: HttpRequest): object => JSON.parse(body.toString('utf8')) as object;

const ROUTES: readonly Route[] = [
  { method: 'GET', path: /^\/2016-08-19\/account-settings\/?$/, verb: 'GetAccountSettings', input: () => ({}) },
  { method: 'GET', path: /^\/2015-03-31\/functions\/?$/, verb: 'ListFunctions', input: () => ({}) },
  {
    method: 'GET',
    path: /^\/2015-03-31\/functions\/([^/]+)$/,
    verb: 'GetFunction',
    input: ([FunctionName], request) => ({ FunctionName, ...qualifier(request) }),
  },
  {
    method: 'GET',
    path: /^\/2015-03-31\/functions\/([^/]+)\/configuration$/,
    verb: 'GetFunctionConfiguration',
    input: ([FunctionName], request) => ({ FunctionName, ...qualifier(request) }),
  },
  {
    method: 'PUT',
    path: /^\/2015-03-31\/functions\/([^/]+)\/configuration$/,
    verb: 'UpdateFunctionConfiguration',
    input: ([FunctionName], request) => ({ ...bodyOf(request), FunctionName }),
  },
  {
    method: 'PUT',
    path: /^\/2015-03-31\/functions\/([^/]+)\/code$/,
    verb: 'UpdateFunctionCode',
    input: ([FunctionName], request) => ({ ...bodyOf(request), FunctionName }),
  },
  {
    method: 'GET',
    path: /^\/2015-03-31\/functions\/([^/]+)\/versions$/,
    verb: 'ListVersionsByFunction',
    input: ([FunctionName]) => ({ FunctionName }),
  },
  {
    method: 'GET',
    path: /^\/2015-03-31\/functions\/([^/]+)\/policy$/,
    verb: 'GetPolicy',
    input: ([FunctionName]) => ({ FunctionName }),
  },
  {
    method: 'GET',
    path: /^\/2015-03-31\/event-source-mappings\/?$/,
    verb: 'ListEventSourceMappings',
    input: (_match, { query }) => ({
      FunctionName: query.get('FunctionName') ?? undefined,
      EventSourceArn: query.get('EventSourceArn') ?? undefined,
    }),
  },
  {
    method: 'GET',
    path: /^\/2015-03-31\/event-source-mappings\/([^/]+)$/,
    verb: 'GetEventSourceMapping',
    input: ([UUID]) => ({ UUID }),
  },
  {
    method: 'PUT',
    path: /^\/2015-03-31\/event-source-mappings\/([^/]+)$/,
    verb: 'UpdateEventSourceMapping',
    input: ([UUID], request) => ({ ...bodyOf(request), UUID }),
  },
];

const INVOCATIONS = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** Lambda's REST-JSON protocol over the verbs; undefined for other requests. */
export async function serveRest(kernel: Kernel, request: HttpRequest): Promise<HttpResponse | undefined> {
  if (!/^\/20(15-03-31|16-08-19)\//.test(request.path)) return undefined;
  const invocation = request.method === 'POST' ? INVOCATIONS.exec(request.path) : null;
  if (invocation) return serveInvocation(kernel, request, invocation[1]!);
  for (const route of ROUTES) {
    const match = route.method === request.method ? route.path.exec(request.path) : null;
    if (!match) continue;
    const output = await kernel.call(request.caller, 'lambda', route.verb, route.input(match.slice(1), request));
    const status = route.verb === 'UpdateEventSourceMapping' ? 202 : 200;
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(output) };
  }
  return undefined;
}

async function serveInvocation(kernel: Kernel, request: HttpRequest, functionName: string): Promise<HttpResponse> {
  const { headers } = request;
  const output = await kernel.call<InvokeOutput>(request.caller, 'lambda', 'Invoke', {
    FunctionName: functionName,
    ...qualifier(request),
    InvocationType: headers['x-amz-invocation-type'],
    LogType: headers['x-amz-log-type'],
    ClientContext: headers['x-amz-client-context'],
    Payload: request.body.toString('utf8'),
  });
  return {
    status: output.StatusCode,
    headers: {
      'content-type': 'application/json',
      ...(output.FunctionError && { 'x-amz-function-error': output.FunctionError }),
      ...(output.ExecutedVersion && { 'x-amz-executed-version': output.ExecutedVersion }),
      ...(output.LogResult && { 'x-amz-log-result': output.LogResult }),
    },
    body: output.Payload,
  };
}
