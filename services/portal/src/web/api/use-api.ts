import type { AnswerOf, Route } from '@claimstream/api-contract';
import { QueryClient, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { whenPersonLeaves } from '../session/session.ts';
import { call, type Input, type InputArguments } from './call.ts';
import { ApiProblem } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // Retrying does not change a refusal; a lost connection is tried again.
      retry: (tries, error) => tries < 3 && (!(error instanceof ApiProblem) || error.status >= 500),
    },
  },
});

whenPersonLeaves(() => queryClient.clear());

interface ReadOptions<Data> {
  enabled?: boolean;
  /** Polling interval in milliseconds for a page that others may change; it may depend on the data. */
  refetchInterval?: number | false | ((data: Data | undefined) => number | false);
  /** Milliseconds for which an answer counts as fresh. */
  staleTime?: number;
  /**
   * Code of the refusal that means "none yet". It is answered as `null` and cached like any answer: an error would leave the page without
   * data while it is fetched again, and the page's content would vanish.
   */
  none?: string;
}

/** Reads from an API. `forget` refreshes every reader of the same operation. */
export function useRead<R extends Route, None extends null = never>(
  operation: R['operation'],
  input?: Pick<Input<R>, 'path' | 'query'>,
  { refetchInterval, none, ...options }: ReadOptions<AnswerOf<R> | None> = {},
): UseQueryResult<AnswerOf<R> | None> {
  return useQuery<AnswerOf<R> | None>({
    queryKey: [operation, input?.path ?? null, input?.query ?? null],
    queryFn: () =>
      call<R>(operation, ...([input] as unknown as InputArguments<R>)).catch((error: unknown) => {
        if (none !== undefined && error instanceof ApiProblem && error.code === none) return null as None;
        throw error;
      }),
    refetchInterval:
      typeof refetchInterval === 'function' ? ({ state }) => refetchInterval(state.data) : refetchInterval,
    ...options,
  });
}

/** Makes pages read these operations again, e.g. after a change. */
export const forget = (...operations: string[]) =>
  Promise.all(operations.map((operation) => queryClient.invalidateQueries({ queryKey: [operation] })));

/** Sends something to an API, then reads the operations in `changes` again. */
export function useSend<R extends Route>(operation: R['operation'], changes: readonly string[] = []) {
  return useMutation<AnswerOf<R>, Error, Input<R>>({
    mutationFn: (input) => call<R>(operation, ...([input] as unknown as InputArguments<R>)),
    onSuccess: () => forget(...changes),
  });
}
