import { AwsError } from '../errors.ts';
import type { HttpResponse } from '../kernel.ts';

/** Any thrown value as an AWS error. An error other than AwsError is a bug of the emulator: a 500 that names it. */
export function asAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new AwsError('InternalFailure', `local-cloud failed: ${text}`, 500);
}

/** The error of AWS JSON and REST-JSON protocols. */
export function jsonError(error: AwsError, contentType = 'application/json'): HttpResponse {
  return {
    status: error.status,
    headers: { 'content-type': contentType, 'x-amzn-errortype': error.code },
    body: JSON.stringify({ __type: error.code, message: error.message, ...error.fields }),
  };
}

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => escaped[character]!);

/** The error of S3's REST-XML protocol. */
export function s3Error(error: AwsError, requestId: string): HttpResponse {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message><RequestId>${requestId}</RequestId></Error>`;
  return { status: error.status, headers: { 'content-type': 'application/xml' }, body };
}

/** The error of the query protocol (STS, CloudFormation, SQS of older clients). */
export function queryError(error: AwsError, requestId: string): HttpResponse {
  const fault = error.status < 500 ? 'Sender' : 'Receiver';
  const body = `<ErrorResponse><Error><Type>${fault}</Type><Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
  return { status: error.status, headers: { 'content-type': 'text/xml' }, body };
}
