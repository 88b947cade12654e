import { escapeXml } from '../../front-door/error-answers.ts';
import type { HttpResponse } from '../../kernel.ts';

const NAMESPACE = 'http://queue.amazonaws.com/doc/2012-11-05/';

/** SQS repeats an element, under its own name, for each member of a list. */
const elementOf: Record<string, string> = {
  Messages: 'Message',
  QueueUrls: 'QueueUrl',
  queueUrls: 'QueueUrl',
  Failed: 'BatchResultErrorEntry',
};
const mapElementOf: Record<string, string> = {
  Attributes: 'Attribute',
  MessageAttributes: 'MessageAttribute',
  Tags: 'Tag',
};

export function queryOutput(action: string, output: Record<string, unknown>, requestId: string): HttpResponse {
  const body = Object.entries(output).map(([name, value]) => element(action, name, value));
  return {
    status: 200,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
    body:
      `<?xml version="1.0"?><${action}Response xmlns="${NAMESPACE}"><${action}Result>${body.join('')}</${action}Result>` +
      `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`,
  };
}

function element(action: string, name: string, value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) {
    const member = name === 'Successful' ? `${action}ResultEntry` : (elementOf[name] ?? name);
    return value.map((item) => element(action, member, item)).join('');
  }
  if (typeof value !== 'object' || value === null) return `<${name}>${escapeXml(String(value))}</${name}>`;
  const mapElement = mapElementOf[name];
  if (mapElement) {
    const nameElement = mapElement === 'Tag' ? 'Key' : 'Name';
    return Object.entries(value)
      .map(
        ([key, item]) =>
          `<${mapElement}><${nameElement}>${escapeXml(key)}</${nameElement}>${element(action, 'Value', item)}</${mapElement}>`,
      )
      .join('');
  }
  return `<${name}>${Object.entries(value)
    .map(([key, item]) => element(action, key, item))
    .join('')}</${name}>`;
}
