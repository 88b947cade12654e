import type { EventContext } from '@claimstream/events-schema';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { childSpan, deriveId } from './event-context.ts';
import { instrumented } from './instrumented.ts';
import { faultsOf, jsonBodyOf } from './json-body.ts';
import { describeError, LogMessage, logger, redactPersonal } from './log.ts';
import { Problem } from './problem.ts';
import { IllegalTransition, WriteConflict } from './write-refusals.ts';

export interface ApiRequest<Body, Path = undefined, Query = Record<string, string>> {
  /** From the verified access token, never from the body: `sub` names the customer or member of staff. */
  caller: { sub: string; groups: string[] };
  body: Body;
  /** Path parameters, parsed. */
  path: Path;
  /** Query parameters, parsed if the route has a schema of them. */
  query: Query;
  /** The `Idempotency-Key` header; empty unless the route asks for it. */
  idempotencyKey: string;
  /** Hand this to `createEvent` for every event that this request causes. */
  context: EventContext;
}

export interface ApiAnswer {
  status: number;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, as `type`, instead of a body. */
  text?: string;
  /** Sent as they are, as `type`, instead of a body. */
  bytes?: Uint8Array;
  type?: string;
  headers?: Record<string, string>;
}

export interface ApiRoute<Body, Path = undefined> {
  /** Schema of the JSON body; a route without one takes none. Fields classed `personal` are masked in logs. */
  body?: z.ZodType<Body>;
  /** Schema of the path's parameters; parameters that do not fit it get a 404. */
  path?: z.ZodType<Path>;
  /** Refuses requests without an `Idempotency-Key` header. */
  idempotencyKey?: 'required';
  /** Only members of one of these user-pool groups may call. */
  groups?: readonly string[];
  query?: z.ZodType;
  handle(request: ApiRequest<Body, Path>): Promise<ApiAnswer>;
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};
const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{8,200}$/);
const Uuid = z.uuid();

/**
 * An HTTP route behind the JWT authoriser. Refusals go out as problem+json and say what to do: a thrown `Problem` as it is, an
 * `IllegalTransition` and a `WriteConflict` as 409, anything else as a 500 that does not reveal the cause. Services use
 * `routeHandler`, so that every operation is in the API contract.
 */
export function apiHandler<Body = undefined, Path = undefined>(route: ApiRoute<Body, Path>) {
  if (route.body) redactPersonal(route.body);
  return instrumented(async (event: APIGatewayProxyEventV2WithJWTAuthorizer) => {
    logger.appendKeys({ route: event.routeKey });
    const { status, body, text, bytes, type = 'text/plain', headers } = await route.handle(requestOf(route, event));
    logger.info(LogMessage.requestAnswered, { status });
    if (bytes !== undefined) {
      return {
        statusCode: status,
        headers: { ...HEADERS, ...headers, 'content-type': type },
        body: Buffer.from(bytes).toString('base64'),
        isBase64Encoded: true,
      };
    }
    if (text === undefined) return answer(status, 'application/json', body);
    return {
      statusCode: status,
      headers: { ...HEADERS, ...headers, 'content-type': `${type}; charset=utf-8` },
      body: text,
    };
  }, refusalOf);
}

/** The answer to an error, which it also logs; both depend on whose fault the error is. */
function refusalOf(error: unknown): APIGatewayProxyStructuredResultV2 {
  const problem = asProblem(error);
  if (problem.status < 500) logger.info(LogMessage.requestRefused, { code: problem.code, status: problem.status });
  else logger.error(LogMessage.requestFailed, { ...describeError(error), status: problem.status });
  return answer(problem.status, 'application/problem+json', problem.body());
}

function answer(statusCode: number, type: string, body: unknown): APIGatewayProxyStructuredResultV2 {
  if (body === undefined) return { statusCode, headers: HEADERS };
  return { statusCode, headers: { ...HEADERS, 'content-type': type }, body: JSON.stringify(body) };
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof IllegalTransition) {
    return new Problem(
      409,
      error.code,
      `This is ${error.from} and can no longer, or not yet, become that. Read it again.`,
    );
  }
  if (error instanceof WriteConflict) {
    return new Problem(
      409,
      'CONCURRENT_CHANGE',
      'Somebody changed this at the same moment. Read it again and repeat the request.',
    );
  }
  return new Problem(
    500,
    'INTERNAL',
    'Something failed on our side. Send the same request again in a minute, with the same Idempotency-Key if it had one.',
  );
}

function requestOf<Body, Path>(
  route: ApiRoute<Body, Path>,
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
): ApiRequest<Body, Path> {
  const caller = callerOf(event.requestContext.authorizer.jwt.claims);
  if (route.groups && !route.groups.some((group) => caller.groups.includes(group))) {
    throw new Problem(403, 'NOT_ALLOWED', `Only members of ${route.groups.join(' or ')} may do this.`);
  }
  const path = (route.path ? pathOf(route.path, event) : undefined) as Path;
  const key = event.headers['idempotency-key'] ?? '';
  if (route.idempotencyKey === 'required' && !IdempotencyKey.safeParse(key).success) {
    throw new Problem(
      400,
      'IDEMPOTENCY_KEY_NEEDED',
      'Send an Idempotency-Key header of 8 to 200 printable characters, and the same one when you repeat the request.',
    );
  }
  const causationId = deriveId(caller.sub, event.routeKey, key || event.requestContext.requestId);
  const correlation = Uuid.safeParse(event.headers['x-correlation-id']);
  const correlationId = correlation.success ? correlation.data : deriveId(causationId, 'correlation');
  // Each invocation has one request: every further log line carries its journey.
  logger.appendKeys({ correlationId });
  return {
    caller,
    body: (route.body ? jsonBodyOf(route.body, event) : undefined) as Body,
    path,
    query: queryOf(route.query, event),
    idempotencyKey: key,
    context: {
      causationId,
      correlationId,
      traceparent: childSpan(event.headers.traceparent),
      occurredAt: new Date().toISOString(),
    },
  };
}

/**
 * HTTP APIs pass an array claim on as the text `[a b]`. Their authoriser also accepts an id token, which has the same app client as
 * audience. That token only says who signed in to the portal; it does not permit API calls.
 */
function callerOf(claims: Record<string, unknown>): { sub: string; groups: string[] } {
  if (claims.token_use !== 'access') {
    throw new Problem(401, 'ACCESS_TOKEN_NEEDED', 'Send the access token of the sign-in instead of another token.');
  }
  const groups = String(claims['cognito:groups'] ?? '');
  return {
    sub: String(claims.sub),
    groups: groups
      .replace(/^\[|\]$/g, '')
      .split(/[\s,]+/)
      .filter(Boolean),
  };
}

function pathOf<Path>(schema: z.ZodType<Path>, { pathParameters = {} }: APIGatewayProxyEventV2WithJWTAuthorizer): Path {
  const parsed = schema.safeParse(pathParameters);
  if (parsed.success) return parsed.data;
  throw new Problem(
    404,
    'NOT_FOUND',
    'There is nothing at this address: the id in its path is malformed. Correct the id.',
  );
}

function queryOf(schema: z.ZodType | undefined, event: APIGatewayProxyEventV2WithJWTAuthorizer) {
  const given = event.queryStringParameters ?? {};
  if (!schema) return given as Record<string, string>;
  const parsed = schema.safeParse(given, { reportInput: true });
  if (parsed.success) return parsed.data as Record<string, string>;
  throw new Problem(400, 'INVALID_QUERY', 'Some parameters of the query cannot be used; `errors` names each.', {
    errors: faultsOf(parsed.error),
  });
}
