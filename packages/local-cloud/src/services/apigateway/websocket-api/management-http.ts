import { AwsError } from '../../../errors.ts';
import type { HttpRequest, HttpResponse, Kernel } from '../../../kernel.ts';

const VERBS: Record<string, { verb: string; status: number }> = {
  POST: { verb: 'PostToConnection', status: 200 },
  GET: { verb: 'GetConnection', status: 200 },
  DELETE: { verb: 'DeleteConnection', status: 204 },
};

/** The management API of a WebSocket stage in the SDK's protocol: REST and JSON under `/@connections/{id}`. */
export async function serveManagement(
  kernel: Kernel,
  address: { ApiId: string; Stage: string; ConnectionId: string },
  request: HttpRequest,
): Promise<HttpResponse> {
  const wanted = VERBS[request.method];
  try {
    if (!wanted) throw new AwsError('ForbiddenException', 'Missing Authentication Token', 403);
    const output = await kernel.call(request.caller, 'execute-api', wanted.verb, {
      ...address,
      ...(request.method === 'POST' && { Data: request.body.toString('base64') }),
    });
    if (request.method !== 'GET') return { status: wanted.status };
    return { status: wanted.status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(output) };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    // This API calls a refusal Forbidden, whatever name the authoriser gives it.
    const code = error.status === 403 || error.code.startsWith('AccessDenied') ? 'ForbiddenException' : error.code;
    return {
      status: code === 'ForbiddenException' ? 403 : error.status,
      headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
      body: JSON.stringify({ message: error.message }),
    };
  }
}
