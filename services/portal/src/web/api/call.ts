import type { AnswerOf, GivenBody, GivenPath, GivenQuery, Route } from '@claimstream/api-contract';
import { config } from '../config.ts';
import { accessToken, renewRefused } from '../session/session.ts';
import { ownerOf } from './addresses.ts';
import { ApiProblem, NoConnection } from './problem.ts';

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { [K in Name]?: undefined }
  : { [K in Name]: Value };

/** The input of a call: path, query and body where the route has them, and a key where it needs one. */
export type Input<R extends Route> = Part<'path', GivenPath<R>> & {
  query?: Partial<GivenQuery<R>>;
} & Part<'body', GivenBody<R>> &
  (R extends { idempotencyKey: 'required' } ? { idempotencyKey: string } : { idempotencyKey?: string });

type Optional<T> = Record<string, never> extends T ? [input?: T] : [input: T];
export type InputArguments<R extends Route> = Optional<Input<R>>;

/**
 * Calls one operation of an API as the signed-in user. The route is needed as a type only, so that no schema is loaded.
 * @example const { claims } = await call<typeof listClaims>('GET /claims');
 * @throws ApiProblem for a refusal, NoConnection when nothing answers
 */
export async function call<R extends Route>(
  operation: R['operation'],
  ...[given]: InputArguments<R>
): Promise<AnswerOf<R>> {
  const response = await ask(operation, given);
  if (response.status === 204) return undefined as AnswerOf<R>;
  return (await response.json().catch(() => ({}))) as AnswerOf<R>;
}

/**
 * Requests one operation of an API as the signed-in user, signing in again where needed.
 * @returns a successful answer, its body unread
 * @throws ApiProblem for a refusal, NoConnection when nothing answers
 */
export async function ask(operation: string, given?: object): Promise<Response> {
  const input: { path?: any; query?: any; body?: unknown; idempotencyKey?: string } = given ?? {};
  const [method, template] = operation.split(' ') as [string, string];
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input.path?.[name])));
  const query = new URLSearchParams(
    Object.entries(input.query ?? {}).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );
  const base = config().apis[ownerOf[path.split('/')[1]!] ?? ''];
  const url = `${base}${path}${query.size > 0 ? `?${query}` : ''}`;
  const request: RequestInit = {
    method,
    headers: {
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(input.idempotencyKey ? { 'idempotency-key': input.idempotencyKey } : {}),
    },
    body: input.body === undefined ? undefined : JSON.stringify(input.body),
  };
  const first = await send(url, request);
  const response =
    first.response.status === 401 ? (await sendAgain(url, request, first.token)).response : first.response;
  if (response.ok) return response;
  throw new ApiProblem(response.status, await response.json().catch(() => ({})));
}

async function sendAgain(url: string, request: RequestInit, refused: string) {
  await renewRefused(refused);
  return send(url, request);
}

async function send(url: string, request: RequestInit): Promise<{ response: Response; token: string }> {
  const token = await accessToken();
  try {
    const headers = { ...request.headers, authorization: `Bearer ${token}` };
    return { response: await fetch(url, { ...request, headers }), token };
  } catch (cause) {
    throw new NoConnection('No answer', { cause });
  }
}
