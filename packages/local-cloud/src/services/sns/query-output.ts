import { escapeXml } from '../../front-door/error-answers.ts';
import type { HttpResponse } from '../../kernel.ts';

const NAMESPACE = 'http://sns.amazonaws.com/doc/2010-03-31/';
/** Outputs written as entries; all others are written by their names. */
const MAPS = new Set(['Attributes', 'attributes']);

export function queryOutput(action: string, output: Record<string, unknown>, requestId: string): HttpResponse {
  const result = Object.entries(output)
    .map(([name, value]) => element(name, value))
    .join('');
  return {
    status: 200,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body:
      `<${action}Response xmlns="${NAMESPACE}"><${action}Result>${result}</${action}Result>` +
      `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`,
  };
}

function element(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return `<${name}>${value.map((item) => element('member', item)).join('')}</${name}>`;
  if (typeof value !== 'object') return `<${name}>${escapeXml(String(value))}</${name}>`;
  const children = MAPS.has(name)
    ? Object.entries(value).map(([key, item]) => `<entry>${element('key', key)}${element('value', item)}</entry>`)
    : Object.entries(value).map(([key, item]) => element(key, item));
  return `<${name}>${children.join('')}</${name}>`;
}
