import type { HttpRequest, HttpResponse } from '../kernel.ts';
import { escapeXml } from './error-answers.ts';

/** The parameters of a query-protocol call, from the form body or, for a GET, the query string; undefined for other requests. */
export function queryParameters(request: HttpRequest): URLSearchParams | undefined {
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  const parameters =
    request.method === 'POST' && isForm ? new URLSearchParams(request.body.toString('utf8')) : request.query;
  return parameters.has('Action') ? parameters : undefined;
}

function xml(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  // Lists of the query protocol sit in <member> elements.
  if (Array.isArray(value)) return `<${name}>${value.map((item) => xml('member', item)).join('')}</${name}>`;
  if (typeof value === 'object') {
    const children = Object.entries(value).map(([key, child]) => xml(key, child));
    return `<${name}>${children.join('')}</${name}>`;
  }
  return `<${name}>${escapeXml(String(value))}</${name}>`;
}

/** The XML answer of the query protocol. */
export function queryAnswer(action: string, output: unknown, namespace: string, requestId: string): HttpResponse {
  const result = `${xml(`${action}Result`, output)}<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: `<${action}Response xmlns="${namespace}">${result}</${action}Response>`,
  };
}
