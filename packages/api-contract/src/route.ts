import type * as z from 'zod';
import type { Group } from './groups.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
/** Method and path as API Gateway writes a route key, with `{name}` for a parameter. */
export type Operation = `${Method} /${string}`;

/** The input and answer of one operation of an HTTP API. */
export interface RouteShape {
  /** One sentence with a verb, for readers of the OpenAPI file. */
  summary: string;
  /** Only members of one of these groups may call; if absent, any signed-in person may. */
  groups?: readonly Group[];
  /** Refuses requests without an `Idempotency-Key` header. */
  idempotencyKey?: 'required';
  /** Parameters of the path; a path of another shape gets a 404. */
  path?: z.ZodType;
  /** Parameters of the query, which arrive as texts. */
  query?: z.ZodType;
  /** The JSON body. Fields classed `personal` are masked in logs. */
  body?: z.ZodType;
  /** Status of the answer on success; default 200. */
  status?: 200 | 201 | 202 | 204;
  /** The JSON of the answer; without it the body is empty. */
  answer?: z.ZodType;
  /**
   * The answer is a text of this type instead of JSON, and `answer` its schema. It may come in parts: the header `link` names the next one
   * (RFC 8288, `rel="next"`), whose text the caller appends as it is. A PDF comes whole.
   */
  answerType?: 'text/csv' | 'application/pdf';
  /** Shown in the OpenAPI file; a test parses each part with its schema. */
  examples: { path?: unknown; query?: unknown; body?: unknown; answer?: unknown };
}

export type Route = RouteShape & { operation: Operation };

/**
 * One operation of an HTTP API. The service's handler, its OpenAPI file and the portal's calls and forms derive from it.
 * @example export const listClaims = route('GET /claims', { summary: 'Lists …', answer: Claims, examples: { … } });
 */
export function route<const O extends Operation, const S extends RouteShape>(
  operation: O,
  shape: S,
): S & { operation: O } {
  return { operation, ...shape };
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

/** The parsed parts of a request, as a handler gets them. */
export type PathOf<R extends Route> = Parsed<R['path']>;
export type QueryOf<R extends Route> = Parsed<R['query']>;
export type BodyOf<R extends Route> = Parsed<R['body']>;
/** The parts of a request as callers give them, before parsing. */
export type GivenPath<R extends Route> = Given<R['path']>;
export type GivenQuery<R extends Route> = Given<R['query']>;
export type GivenBody<R extends Route> = Given<R['body']>;
/** The JSON of a route's answer, or its text. */
export type AnswerOf<R extends Route> = Parsed<R['answer']>;
