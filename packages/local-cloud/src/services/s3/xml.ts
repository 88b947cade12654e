import { XMLParser } from 'fast-xml-parser';
import { AwsError } from '../../errors.ts';
import type { HttpResponse } from '../../kernel.ts';

export type XmlValue = string | number | boolean | undefined | XmlValue[] | { [name: string]: XmlValue };

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const escapeText = (text: string): string => text.replace(/[&<>"\r]/g, (char) => ESCAPES[char]!);

function element(name: string, value: XmlValue): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join('');
  const inner =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([child, content]) => element(child, content))
          .join('')
      : escapeText(String(value));
  return `<${name}>${inner}</${name}>`;
}

const S3_NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** An XML document in S3's or another namespace; undefined members are left out, arrays repeat their element. */
export function xmlDocument(root: string, content: Record<string, XmlValue>, namespace = S3_NAMESPACE): string {
  const namespaced = element(root, content).replace(`<${root}>`, `<${root} xmlns="${namespace}">`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${namespaced}`;
}

/** A 200 answer with an XML body. */
export function xmlAnswer(root: string, content: Record<string, XmlValue>): HttpResponse {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xmlDocument(root, content) };
}

/** S3's error document. */
export function xmlError(error: AwsError, resource: string, requestId: string): HttpResponse {
  // The authoriser's code serves all services; only S3 says AccessDenied with 403.
  const refused = error.code === 'AccessDeniedException' || error.code === 'AccessDenied';
  const body = element('Error', {
    Code: refused ? 'AccessDenied' : error.code,
    Message: error.message,
    ...(error.fields as Record<string, XmlValue>),
    Resource: resource,
    RequestId: requestId,
  });
  return {
    status: refused ? 403 : error.status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  };
}

/** Reads a request document; the elements named in `lists` are always arrays. */
export function readXml(body: Buffer, root: string, lists: readonly string[] = []): Record<string, any> {
  const malformed = () =>
    new AwsError(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema.',
      400,
    );
  const parser = new XMLParser({
    parseTagValue: false,
    ignoreAttributes: true,
    removeNSPrefix: true,
    htmlEntities: true,
    trimValues: false,
    isArray: (name) => lists.includes(name),
  });
  let parsed: Record<string, any>;
  try {
    parsed = parser.parse(body.toString('utf8'), true);
  } catch (cause) {
    throw Object.assign(malformed(), { cause });
  }
  if (!(root in parsed)) throw malformed();
  return typeof parsed[root] === 'object' ? parsed[root] : {};
}
