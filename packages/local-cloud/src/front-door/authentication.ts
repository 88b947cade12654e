import { createHash } from 'node:crypto';
import type { Caller, HttpRequest } from '../kernel.ts';
import { AuthenticationRefused } from './authentication-refused.ts';
import { type Credentials, OPERATOR_KEY } from './credentials.ts';
import { isFromPage } from './page.ts';
import { isSame, signatureOf } from './signatures.ts';
import { type Claimed, claimedBy, isSigned } from './signed-request.ts';

const MINUTE = 60_000;
/** The clock skew that AWS allows a signer. */
const skewOf = (service: string): number => (service === 's3' ? 15 : 5) * MINUTE;

export interface Sender {
  caller: Caller;
  /** The service of the credential scope; undefined where the request is unsigned. */
  signedFor?: string;
}

/**
 * Identifies the sender of a request by its signature. Signatures are checked against the machine's clock, which clients
 * sign with: a leap of the cloud's clock neither expires a signature nor revives one.
 */
export class Authentication {
  readonly #credentials: Credentials;
  readonly #now: () => number;

  constructor(credentials: Credentials, now: () => number = Date.now) {
    this.#credentials = credentials;
    this.#now = now;
  }

  /** @throws AuthenticationRefused unless the request is unsigned or correctly signed */
  async senderOf(request: HttpRequest): Promise<Sender> {
    if (!isSigned(request)) return { caller: { kind: 'anonymous' } };
    const claimed = claimedBy(request);
    const secret = this.#secretFor(claimed);
    refuseUnsignedHeaders(claimed, request);
    refuseOtherBody(claimed, request);
    if (!isSame(await signatureOf(claimed, secret, request), claimed.signature)) {
      throw new AuthenticationRefused(
        'wrong-signature',
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
      );
    }
    this.#refuseWrongTime(claimed);
    const caller = this.#credentials.caller(claimed.accessKeyId);
    if (caller.kind === 'operator') refuseOperatorOnPages(claimed, request);
    return { caller, signedFor: claimed.service };
  }

  #secretFor({ accessKeyId, token }: Claimed): string {
    const secret = this.#credentials.secretOf(accessKeyId);
    if (secret === undefined) {
      throw new AuthenticationRefused(
        'unknown-key',
        `The security token included in the request is invalid: this cloud gave out no access key ${accessKeyId}. ` +
          `Use the operator's: AWS_ACCESS_KEY_ID=${OPERATOR_KEY.id} AWS_SECRET_ACCESS_KEY=${OPERATOR_KEY.secret}`,
      );
    }
    const expected = this.#credentials.tokenOf(accessKeyId);
    if (expected !== undefined && !isSame(expected, token ?? '')) {
      throw new AuthenticationRefused('wrong-token', 'The security token included in the request is invalid.');
    }
    return secret;
  }

  #refuseWrongTime({ service, signedAt, seconds }: Claimed): void {
    const now = this.#now();
    const skew = skewOf(service);
    const [signed, today] = [signedAt, now].map((time) => new Date(time).toISOString());
    if (signedAt > now + skew) {
      throw new AuthenticationRefused(
        'outside-clock-skew',
        `Signature not yet current: ${signed} is still later than ${today} (+ ${skew / MINUTE} min.)`,
      );
    }
    if (seconds !== undefined && now > signedAt + seconds * 1000) {
      throw new AuthenticationRefused('expired', `Request has expired: ${signed} + ${seconds} s is before ${today}`);
    }
    if (seconds === undefined && now > signedAt + skew) {
      throw new AuthenticationRefused(
        'outside-clock-skew',
        `Signature expired: ${signed} is now earlier than ${today} (- ${skew / MINUTE} min.)`,
      );
    }
  }
}

/** Headers that affect a request must be signed: its host, and all of AWS's own headers. */
function refuseUnsignedHeaders({ signedHeaders }: Claimed, { headers }: HttpRequest): void {
  const namesHost = signedHeaders.includes('host') || signedHeaders.includes(':authority');
  const own = Object.keys(headers).filter((name) => name.startsWith('x-amz-'));
  const unsigned = namesHost ? own.find((name) => !signedHeaders.includes(name)) : 'host';
  if (unsigned === undefined) return;
  const message = `There were headers present in the request which were not signed: ${unsigned}`;
  throw new AuthenticationRefused('unsigned-header', message, { HeadersNotSigned: unsigned });
}

/** A declared digest is signed, so it must match the body. S3 has forms without one, and checks its own. */
function refuseOtherBody({ service }: Claimed, { headers, body }: HttpRequest): void {
  const declared = headers['x-amz-content-sha256'];
  if (declared === undefined || service === 's3') return;
  if (createHash('sha256').update(body).digest('hex') === declared) return;
  throw new AuthenticationRefused(
    'wrong-body',
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
  );
}

/**
 * Every README has the operator's secret, so a web page knows it too: a request from a page never counts as the
 * operator's. Old browsers do not say that a link comes from a page; hence the operator's links can only read objects.
 */
function refuseOperatorOnPages({ service, seconds }: Claimed, request: HttpRequest): void {
  if (isFromPage(request.headers)) {
    throw new AuthenticationRefused(
      'from-a-page',
      `The operator's key ${OPERATOR_KEY.id} does not work in a web page, so that no page can command this cloud`,
    );
  }
  if (seconds === undefined || service === 's3') return;
  throw new AuthenticationRefused(
    'from-a-page',
    "The operator's key presigns requests to S3 only: sign others in the Authorization header",
  );
}
