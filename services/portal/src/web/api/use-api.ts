import type { AnswerOf, Route } from '@claimstream/api-contract';
import { QueryClient, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { whenPersonLeaves } from '../session/session.ts';
import { call, type Input, type InputArguments } from './call.ts';
import { ApiProblem } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // A refusal stays one; a lost connection is tried again.
      retry: (tries, error) => tries < 3 && (!(error instanceof ApiProblem) || error.status >= 500),
    },
  },
});

whenPersonLeaves(() => queryClient.clear());

interface ReadOptions<Data> {
  enabled?: boolean;
  /** Milliseconds between two readings of a page that others may change, perhaps by what was read. */
  refetchInterval?: number | false | ((data: Data | undefined) => number | false);
  /** Milliseconds for which an answer need not be read again. */
  staleTime?: number;
  /**
   * Code of the refusal that says that there is none yet. It is answered as `null` and kept like any answer: while an error is looked into
   * again, nothing is known, and what is on the page would be gone.
   */
  none?: string;
}

/** Reads from an API. Every reading of the same operation is refreshed by `forget`. */
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

/** Sends something to an API; what `changes` names is read again afterwards. */
export function useSend<R extends Route>(operation: R['operation'], changes: readonly string[] = []) {
  return useMutation<AnswerOf<R>, Error, Input<R>>({
    mutationFn: (input) => call<R>(operation, ...([input] as unknown as InputArguments<R>)),
    onSuccess: () => forget(...changes),
  });
}
