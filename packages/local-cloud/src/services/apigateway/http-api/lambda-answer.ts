import type { HttpResponse } from '../../../kernel.ts';

/** The function's answer is not an HTTP response. */
export class MalformedAnswer extends Error {}

const CONNECTION_HEADERS = ['connection', 'content-length', 'keep-alive', 'transfer-encoding', 'upgrade'];

/** A function's answer as an HTTP response: payload format 2.0, where any JSON without a `statusCode` is the body. */
export function lambdaAnswer(payload: string): HttpResponse {
  const answer: unknown = payload === '' ? null : JSON.parse(payload);
  if (answer === null || typeof answer !== 'object' || !('statusCode' in answer)) {
    const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  return explicitAnswer(answer as Record<string, unknown>);
}

function explicitAnswer(answer: Record<string, unknown>): HttpResponse {
  const status = Number(answer.statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) {
    throw new MalformedAnswer(`statusCode is ${JSON.stringify(answer.statusCode)}`);
  }
  const body = answer.body ?? '';
  if (typeof body !== 'string') throw new MalformedAnswer('body is not a string');
  const cookies = answer.cookies ?? [];
  if (!Array.isArray(cookies)) throw new MalformedAnswer('cookies is not a list');
  const headers: Record<string, string | string[]> = { 'content-type': 'text/plain;charset=UTF-8' };
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    const lower = name.toLowerCase();
    if (!CONNECTION_HEADERS.includes(lower) && value !== null) headers[lower] = String(value);
  }
  if (cookies.length > 0) headers['set-cookie'] = [headers['set-cookie'] ?? [], cookies].flat().map(String);
  return { status, headers, body: answer.isBase64Encoded === true ? Buffer.from(body, 'base64') : body };
}
