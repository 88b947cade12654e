import { AwsError } from '../errors.ts';

export type AuthenticationProblem =
  | 'no-signature'
  | 'unknown-key'
  | 'wrong-token'
  | 'malformed'
  | 'malformed-query'
  | 'wrong-signature'
  | 'unsigned-header'
  | 'wrong-body'
  | 'outside-clock-skew'
  | 'expired'
  | 'from-a-page';

/** The names of one problem in AWS's protocols: `json` ends in `Exception`, `query` and `s3` answer XML. */
type Names = Readonly<Record<'json' | 'query' | 's3', string>>;

const MISMATCH: Names = {
  json: 'InvalidSignatureException',
  query: 'SignatureDoesNotMatch',
  s3: 'SignatureDoesNotMatch',
};
const MALFORMED: Names = {
  json: 'IncompleteSignatureException',
  query: 'IncompleteSignature',
  s3: 'AuthorizationHeaderMalformed',
};
const DENIED: Names = { json: 'AccessDeniedException', query: 'AccessDenied', s3: 'AccessDenied' };

const NAMES: Readonly<Record<AuthenticationProblem, Names>> = {
  'no-signature': {
    json: 'MissingAuthenticationTokenException',
    query: 'MissingAuthenticationToken',
    s3: 'AccessDenied',
  },
  'unknown-key': { json: 'UnrecognizedClientException', query: 'InvalidClientTokenId', s3: 'InvalidAccessKeyId' },
  'wrong-token': { json: 'UnrecognizedClientException', query: 'InvalidClientTokenId', s3: 'InvalidToken' },
  malformed: MALFORMED,
  'malformed-query': { ...MALFORMED, s3: 'AuthorizationQueryParametersError' },
  'wrong-signature': MISMATCH,
  'unsigned-header': { ...MISMATCH, s3: 'AccessDenied' },
  'wrong-body': { ...MISMATCH, s3: 'XAmzContentSHA256Mismatch' },
  'outside-clock-skew': { ...MISMATCH, s3: 'RequestTimeTooSkewed' },
  expired: { ...MISMATCH, s3: 'AccessDenied' },
  'from-a-page': DENIED,
};

const BAD_REQUESTS: ReadonlySet<string> = new Set([
  'IncompleteSignature',
  'AuthorizationHeaderMalformed',
  'AuthorizationQueryParametersError',
  'InvalidToken',
  'XAmzContentSHA256Mismatch',
]);

/** A request whose sender could not be identified. Each protocol has its own name for the problem. */
export class AuthenticationRefused extends AwsError {
  readonly problem: AuthenticationProblem;

  constructor(problem: AuthenticationProblem, message: string, fields: Record<string, unknown> = {}) {
    super(NAMES[problem].json, message, 403, fields);
    this.problem = problem;
  }

  /** The same refusal in the words of `protocol`; AWS JSON answers every error of the caller with a 400. */
  in(protocol: 'aws-json' | 'rest-json' | 'query' | 's3'): AwsError {
    if (protocol === 'aws-json') return new AwsError(this.code, this.message, 400, this.fields);
    if (protocol === 'rest-json') return this;
    const code = NAMES[this.problem][protocol];
    return new AwsError(code, this.message, BAD_REQUESTS.has(code) ? 400 : 403, this.fields);
  }
}

export const noSignature = (): AuthenticationRefused =>
  new AuthenticationRefused('no-signature', 'Request is missing Authentication Token');
