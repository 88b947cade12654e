import type { AnswerOf, BodyOf, PathOf, QueryOf, Route } from '@claimstream/api-contract';
import type * as z from 'zod';
import { type ApiRequest, apiHandler } from './api-handler.ts';

/** What the handler of a route of the API contract gets. */
export type RequestOf<R extends Route> = ApiRequest<BodyOf<R>, PathOf<R>, QueryOf<R>>;

/**
 * The handler of a route of the API contract: parses what the route describes, and answers what `handle` returns.
 * @example export const handler = routeHandler(showClaim, ({ path, caller }) => show(path.claimId, caller));
 */
export function routeHandler<R extends Route>(
  route: R,
  handle: (request: RequestOf<R>) => Promise<R extends { answer: z.ZodType } ? AnswerOf<R> : void>,
) {
  const { status = 200, body, path, query, groups, idempotencyKey } = route;
  return apiHandler<BodyOf<R>, PathOf<R>>({
    body: body as z.ZodType<BodyOf<R>> | undefined,
    path: path as z.ZodType<PathOf<R>> | undefined,
    query,
    groups,
    idempotencyKey,
    handle: async (request) => ({ status, body: await handle(request as RequestOf<R>) }),
  });
}
