import type { AnswerOf, BodyOf, PathOf, QueryOf, Route } from '@claimstream/api-contract';
import type * as z from 'zod';
import { type ApiAnswer, type ApiRequest, apiHandler } from './api-handler.ts';

/** The request as the handler of a route of the API contract gets it. */
export type RequestOf<R extends Route> = ApiRequest<BodyOf<R>, PathOf<R>, QueryOf<R>>;

/** A part of a text, and the `cursor` of the query that gets the next part. */
export interface TextAnswer {
  text: string;
  next?: string;
}

type Handled<R extends Route> = R extends { answerType: 'application/pdf' }
  ? Promise<Uint8Array>
  : R extends { answerType: string }
    ? Promise<TextAnswer>
    : R extends { answer: z.ZodType }
      ? Promise<AnswerOf<R>>
      : Promise<void>;

/**
 * The handler of a route of the API contract: parses the request as the route describes it, and answers with the result of `handle`.
 * @example export const handler = routeHandler(showClaim, ({ path, caller }) => show(path.claimId, caller));
 */
export function routeHandler<R extends Route>(route: R, handle: (request: RequestOf<R>) => Handled<R>) {
  const { status = 200, body, path, query, groups, idempotencyKey, answerType } = route;
  return apiHandler<BodyOf<R>, PathOf<R>>({
    body: body as z.ZodType<BodyOf<R>> | undefined,
    path: path as z.ZodType<PathOf<R>> | undefined,
    query,
    groups,
    idempotencyKey,
    handle: async (request) => {
      const answer: unknown = await handle(request as RequestOf<R>);
      if (answer instanceof Uint8Array) return { status, bytes: answer, type: answerType };
      return answerType
        ? textAnswer(status, answerType, answer as TextAnswer, request.query)
        : { status, body: answer };
    },
  });
}

/** Names the next part relative to this one, so that no function has to know its own address. */
function textAnswer(status: number, type: string, { text, next }: TextAnswer, query: unknown): ApiAnswer {
  const parameters = new URLSearchParams({ ...(query as Record<string, string>), cursor: next ?? '' });
  return { status, text, type, headers: next === undefined ? {} : { link: `<?${parameters}>; rel="next"` } };
}
