import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { HttpRequest, Kernel } from '../../../kernel.ts';
import type { JwtAuthorizer } from '../definitions.ts';

export interface JwtIdentity {
  /** Every value as a string; lists flattened to `[a b]`. */
  claims: Record<string, string>;
  scopes: string[] | null;
}

/** Why a request was refused: the status and the `www-authenticate` header that says it. */
export class JwtRefusal extends Error {
  readonly status: 401 | 403;
  readonly challenge: string;

  constructor(status: 401 | 403, challenge: string) {
    super(challenge);
    this.status = status;
    this.challenge = challenge;
  }
}

const invalid = (why: string, options?: { scope?: string }): JwtRefusal =>
  new JwtRefusal(401, `Bearer scope="${options?.scope ?? ''}" error="invalid_token" error_description="${why}"`);

/** Verifies tokens against the issuer's published keys, which are fetched over HTTP and cached per issuer. */
export class JwtVerifier {
  readonly #kernel: Kernel;
  readonly #keys = new Map<string, JWTVerifyGetKey>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** Answers the token's claims or throws a JwtRefusal. */
  async verify(request: HttpRequest, authorizer: JwtAuthorizer, scopes?: string[]): Promise<JwtIdentity> {
    const token = tokenOf(request, authorizer.identitySource);
    if (!token) throw new JwtRefusal(401, 'Bearer');
    const claims = await this.#claims(token, authorizer);
    checkAudience(claims, authorizer.audience);
    const granted = [claims.scope ?? claims.scp ?? []].flat().flatMap((scope) => String(scope).split(' '));
    if (scopes?.length && !scopes.some((scope) => granted.includes(scope))) {
      throw new JwtRefusal(
        403,
        `Bearer scope="${scopes.join(' ')}" error="insufficient_scope" error_description="the token does not have the required scopes"`,
      );
    }
    return {
      claims: Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, flatten(value)])),
      scopes: scopes?.length ? scopes : null,
    };
  }

  async #claims(token: string, { issuer }: JwtAuthorizer): Promise<JWTPayload> {
    let keys = this.#keys.get(issuer);
    if (!keys) {
      keys = createRemoteJWKSet(new URL(`${issuer.replace(/\/$/, '')}/.well-known/jwks.json`));
      this.#keys.set(issuer, keys);
    }
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        algorithms: ['RS256', 'RS384', 'RS512'],
        requiredClaims: ['exp'],
        currentDate: new Date(this.#kernel.clock.now()),
      });
      return payload;
    } catch (cause) {
      throw this.#refusal(issuer, cause);
    }
  }

  #refusal(issuer: string, cause: unknown): JwtRefusal {
    if (cause instanceof errors.JWTExpired) return invalid('the token has expired');
    if (cause instanceof errors.JWTClaimValidationFailed) {
      if (cause.claim === 'iss') return invalid('the token does not have a valid issuer');
      return invalid(`the token does not have a valid ${cause.claim} claim`);
    }
    if (cause instanceof errors.JWSSignatureVerificationFailed || cause instanceof errors.JWKSNoMatchingKey) {
      return invalid('signature is invalid');
    }
    if (cause instanceof errors.JWSInvalid || cause instanceof errors.JWTInvalid) return invalid('malformed token');
    if (cause instanceof errors.JOSEAlgNotAllowed) return invalid('signing method is not supported');
    // Any other error is not the token's fault, so the operator of this cloud must see it.
    this.#kernel.notice('error', 'The keys of a JWT issuer could not be fetched', { issuer, cause: String(cause) });
    return invalid('OIDC discovery endpoint communication error');
  }
}

function tokenOf(request: HttpRequest, source: string): string | undefined {
  const [, place, name] = source.split('.') as [string, string, string];
  const value = place === 'header' ? request.headers[name.toLowerCase()] : request.query.get(name);
  return value?.replace(/^bearer\s+/i, '').trim() || undefined;
}

/** `client_id` counts only where there is no audience: Cognito's access tokens have no `aud`. */
function checkAudience(claims: JWTPayload, allowed: string[]): void {
  const given = claims.aud === undefined ? [claims.client_id] : [claims.aud].flat();
  if (!given.some((value) => typeof value === 'string' && allowed.includes(value))) {
    throw invalid('the token does not have a valid audience');
  }
}

function flatten(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatten).join(' ')}]`;
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).map(([name, member]) => `${name}:${flatten(member)}`);
    return `map[${pairs.sort().join(' ')}]`;
  }
  return String(value);
}
