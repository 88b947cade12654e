import { AuthenticationRefused } from './authentication-refused.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';
/** A week, the longest validity of a presigned URL. */
const LONGEST_SECONDS = 604_800;

/** A request's claims about its own signature. None is true before it is verified. */
export interface Claimed {
  accessKeyId: string;
  region: string;
  service: string;
  /** `20260101T000000Z` as milliseconds. */
  signedAt: number;
  signedHeaders: string[];
  signature: string;
  token?: string;
  /** The validity of a presigned URL; undefined where the signature is in a header. */
  seconds?: number;
}

interface Head {
  headers: Readonly<Record<string, string>>;
  query: URLSearchParams;
}

type Malformed = 'malformed' | 'malformed-query';
const malformed = (problem: Malformed, message: string): AuthenticationRefused =>
  new AuthenticationRefused(problem, message);

/** Whether a request claims a signature, in its header or in its query. */
export const isSigned = ({ headers, query }: Head): boolean =>
  headers.authorization?.startsWith('AWS4-') === true || isPresigned(query);

export const isPresigned = (query: URLSearchParams): boolean =>
  query.has('X-Amz-Signature') || query.has('X-Amz-Credential') || query.has('X-Amz-Algorithm');

/**
 * Reads a signature from the header or, for a presigned request, from the query.
 * @throws AuthenticationRefused where a part is missing or malformed
 */
export function claimedBy({ headers, query }: Head): Claimed {
  return headers.authorization?.startsWith('AWS4-') ? fromHeader(headers) : fromQuery(query);
}

function fromHeader(headers: Head['headers']): Claimed {
  const [algorithm = '', ...rest] = headers.authorization!.split(/\s+/);
  requireAlgorithm(algorithm, 'malformed');
  const parts = new Map(
    rest
      .join('')
      .split(',')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const part = (name: string): string => {
    const value = parts.get(name);
    if (value) return value;
    throw malformed('malformed', `Authorization header requires '${name}' parameter.`);
  };
  const date = headers['x-amz-date'];
  if (!date) throw malformed('malformed', "Authorization header requires existence of a 'X-Amz-Date' header.");
  return {
    ...scopeOf(part('Credential'), date, 'malformed'),
    signedHeaders: part('SignedHeaders').split(';'),
    signature: part('Signature'),
    token: headers['x-amz-security-token'],
  };
}

function fromQuery(query: URLSearchParams): Claimed {
  const parameter = (name: string): string => {
    const value = query.get(name);
    if (value) return value;
    throw malformed(
      'malformed-query',
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  };
  requireAlgorithm(parameter('X-Amz-Algorithm'), 'malformed-query');
  const expires = parameter('X-Amz-Expires');
  const seconds = Number(expires);
  if (!/^\d+$/.test(expires)) throw malformed('malformed-query', 'X-Amz-Expires should be a number');
  if (seconds > LONGEST_SECONDS)
    throw malformed('malformed-query', 'X-Amz-Expires must be less than a week (in seconds): at most 604800');
  return {
    ...scopeOf(parameter('X-Amz-Credential'), parameter('X-Amz-Date'), 'malformed-query'),
    signedHeaders: parameter('X-Amz-SignedHeaders').split(';'),
    signature: parameter('X-Amz-Signature'),
    token: query.get('X-Amz-Security-Token') ?? undefined,
    seconds,
  };
}

function requireAlgorithm(algorithm: string, problem: Malformed): void {
  if (algorithm === ALGORITHM) return;
  throw malformed(problem, `Only the signing algorithm ${ALGORITHM} is verified, not ${algorithm}`);
}

/** The parts of `key/20260101/us-east-1/sqs/aws4_request`, together with the time of signing. */
export function scopeOf(
  credential: string,
  date: string,
  problem: Malformed,
): Pick<Claimed, 'accessKeyId' | 'region' | 'service' | 'signedAt'> {
  const [accessKeyId, day, region, service, terminator, ...more] = credential.split('/');
  if (!accessKeyId || !day || !region || !service || terminator !== 'aws4_request' || more.length > 0) {
    throw malformed(problem, `Credential must be <key>/<date>/<region>/<service>/aws4_request, not ${credential}`);
  }
  const digits = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  const [, year, month, dayOfMonth, hour, minute, second] = digits ?? [];
  const signedAt = Date.parse(`${year}-${month}-${dayOfMonth}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(signedAt))
    throw malformed(problem, `X-Amz-Date must be in the form yyyyMMdd'T'HHmmss'Z', not ${date}`);
  if (!date.startsWith(day))
    throw malformed(problem, `The date in the credential scope, ${day}, is not that of ${date}`);
  return { accessKeyId, region, service, signedAt };
}
