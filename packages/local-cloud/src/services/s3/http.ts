import { AwsError } from '../../errors.ts';
import type { HttpRequest, HttpResponse, RequestHead } from '../../kernel.ts';
import type { S3, S3Action } from './action.ts';
import { readBody } from './body.ts';
import { corsHeaders, letsPage, preflight } from './cors.ts';
import { receiveForm } from './post-form.ts';
import { route } from './routes.ts';
import { xmlError } from './xml.ts';

/** A presigned URL carries headers as parameters. */
function allHeaders(request: HttpRequest): Record<string, string> {
  const headers = { ...request.headers };
  for (const [name, value] of request.query) {
    const header = name.toLowerCase();
    if (header.startsWith('x-amz-') && !(header in headers)) headers[header] = value;
  }
  return headers;
}

async function run(
  s3: S3,
  actions: Record<string, S3Action>,
  request: HttpRequest,
  bucket: string,
  key: string,
): Promise<HttpResponse> {
  if (request.method === 'OPTIONS') return preflight(s3.buckets.get(bucket), request);
  if (key === '' && isForm(request)) return receiveForm(s3, request, bucket);
  const headers = allHeaders(request);
  const verb = route(request.method, bucket, key, request.query, headers);
  const action = actions[verb]!;
  const { bytes: body, checksums } = await readBody(request.body, headers, s3.kernel.secretOf.bind(s3.kernel));
  const asked = { bucket, key, query: request.query, headers, body, checksums };
  return action.write(await s3.kernel.call(request.caller, 's3', verb, action.read(asked)), asked);
}

const isForm = ({ method, headers }: HttpRequest): boolean =>
  method === 'POST' && Boolean(headers['content-type']?.startsWith('multipart/form-data'));

/** A page's access to a bucket: by its CORS rules, and without them for showing or following a link. */
export const admitsPage =
  (s3: S3) =>
  ({ method, path, headers }: RequestHead): boolean => {
    const bucket = s3.buckets.find(path.split('/')[1] ?? '');
    if (!bucket) return false;
    if (headers.origin === undefined) return method === 'GET' || method === 'HEAD';
    return method === 'OPTIONS' || letsPage(bucket, headers.origin, method);
  };

/** Path-style requests: those signed for S3, and unsigned ones for a form upload or an existing bucket. */
export function httpSurface(s3: S3, actions: Record<string, S3Action>) {
  return async (request: HttpRequest): Promise<HttpResponse | undefined> => {
    const [, bucket = '', ...rest] = request.path.split('/');
    const key = rest.join('/');
    const found = s3.buckets.find(bucket);
    const isUpload = key === '' && isForm(request);
    if (!found && request.signedFor !== 's3' && !isUpload) return undefined;
    let answer: HttpResponse;
    try {
      answer = await run(s3, actions, request, bucket, key);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const { headers: told } = error as { headers?: Record<string, string> };
      const document = xmlError(error, request.path, request.requestId);
      answer = { ...document, headers: { ...document.headers, ...told } };
    }
    const cors = request.method === 'OPTIONS' ? {} : corsHeaders(found, request);
    return { ...answer, headers: { 'x-amz-request-id': request.requestId, ...cors, ...answer.headers } };
  };
}
