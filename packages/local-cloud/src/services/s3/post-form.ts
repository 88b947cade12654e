import busboy from 'busboy';
import { AwsError } from '../../errors.ts';
import { isFromPage } from '../../front-door/page.ts';
import type { Caller, HttpRequest, HttpResponse } from '../../kernel.ts';
import type { S3 } from './action.ts';
import type { PutObjectInput, PutObjectOutput } from './actions/put-object.ts';
import { verifyDigests } from './body.ts';
import { readConditions } from './conditions.ts';
import { readAttributes } from './object-headers.ts';
import { enforcePolicy } from './post-policy.ts';
import { denied, verifyPolicySignature } from './signature.ts';
import { xmlDocument } from './xml.ts';

interface Form {
  /** By lower-case name, as S3 reads them. */
  fields: Record<string, string>;
  bytes: Buffer;
  fileName: string;
}

// Not a template: S3 replaces this text in fields.
const FILE_NAME = ['$', '{filename}'].join('');
const FIELD_LIMIT = 20 * 1024;

const invalid = (message: string): AwsError => new AwsError('InvalidArgument', message, 400);

/** Reads the form up to its file; like S3, ignores everything after it. */
function readForm(request: HttpRequest): Promise<Form> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    let found: Form | undefined;
    const malformed = (cause: unknown): void =>
      reject(
        Object.assign(
          new AwsError(
            'MalformedPOSTRequest',
            'The body of your POST request is not well-formed multipart/form-data.',
            400,
          ),
          { cause },
        ),
      );
    let parser: ReturnType<typeof busboy>;
    try {
      parser = busboy({ headers: request.headers, limits: { fieldSize: FIELD_LIMIT }, defParamCharset: 'utf8' });
    } catch (cause) {
      malformed(cause);
      return;
    }
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated)
        reject(
          new AwsError(
            'MaxPostPreDataLengthExceeded',
            'Your POST request fields preceding the upload file were too large.',
            400,
          ),
        );
      if (!found) fields[name.toLowerCase()] = value;
    });
    parser.on('file', (name, stream, info) => {
      const chunks: Buffer[] = [];
      const isFirst = name === 'file' && !found;
      if (isFirst) found = { fields, bytes: Buffer.alloc(0), fileName: info.filename ?? '' };
      stream.on('data', (chunk: Buffer) => void (isFirst && chunks.push(chunk)));
      stream.on('error', malformed);
      stream.on('end', () => {
        if (isFirst && found) found.bytes = Buffer.concat(chunks);
      });
    });
    parser.on('error', malformed);
    parser.on('close', () => {
      if (found) resolve(found);
      else reject(invalid('POST requires exactly one file upload per request.'));
    });
    parser.end(request.body);
  });
}

/** Accepts a browser's form upload: verifies the signed policy, enforces it, and stores as its signer. */
export async function receiveForm(s3: S3, request: HttpRequest, bucket: string): Promise<HttpResponse> {
  const { kernel } = s3;
  const { fields, bytes, fileName } = await readForm(request);
  for (const name of Object.keys(fields)) fields[name] = fields[name]!.replaceAll(FILE_NAME, fileName);
  let caller: Caller = { kind: 'anonymous' };
  if (fields.policy !== undefined) {
    caller = kernel.callerOf(await verifyPolicySignature(fields, kernel.secretOf.bind(kernel)));
    // Every page can sign as the operator, whose secret is public.
    if (caller.kind === 'operator' && isFromPage(request.headers)) {
      throw denied("The operator's key does not sign forms of a web page");
    }
    // Like every signature, a policy is checked against the machine's clock, which its signer used for the expiration.
    enforcePolicy(fields.policy, { ...fields, bucket }, bytes.length, Date.now());
  } else if (fields['x-amz-signature'] !== undefined) {
    throw invalid("Bucket POST must contain a field named 'policy'.");
  }
  if (!fields.key)
    throw invalid(
      "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.",
    );
  const input: PutObjectInput = {
    ...readAttributes(fields),
    ...readConditions({}),
    Bucket: bucket,
    Key: fields.key,
    Body: bytes,
    checksums: verifyDigests(bytes, fields),
    Tagging: fields.tagging === undefined ? undefined : readFormTags(fields.tagging),
  };
  const output = await kernel.call<PutObjectOutput>(caller, 's3', 'PostObject', input);
  return answer(s3, fields, bucket, output);
}

/** The form carries tags as XML; the API as a query string. */
function readFormTags(xml: string): string {
  const tags = [...xml.matchAll(/<Key>([^<]*)<\/Key>\s*<Value>([^<]*)<\/Value>/g)];
  return new URLSearchParams(tags.map(([, key, value]): [string, string] => [key!, value!])).toString();
}

function answer(s3: S3, fields: Record<string, string>, bucket: string, output: PutObjectOutput): HttpResponse {
  const key = fields.key!;
  const location = `${s3.kernel.endpoint}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const headers: Record<string, string> = {
    etag: output.ETag,
    location,
    ...(output.VersionId ? { 'x-amz-version-id': output.VersionId } : {}),
  };
  const redirect = fields.success_action_redirect ?? fields.redirect;
  if (redirect && URL.canParse(redirect)) {
    const target = new URL(redirect);
    target.searchParams.set('bucket', bucket);
    target.searchParams.set('key', key);
    target.searchParams.set('etag', output.ETag);
    return { status: 303, headers: { ...headers, location: target.href } };
  }
  if (fields.success_action_status === '200') return { status: 200, headers };
  if (fields.success_action_status !== '201') return { status: 204, headers };
  return {
    status: 201,
    headers: { ...headers, 'content-type': 'application/xml' },
    body: xmlDocument('PostResponse', { Location: location, Bucket: bucket, Key: key, ETag: output.ETag }),
  };
}
