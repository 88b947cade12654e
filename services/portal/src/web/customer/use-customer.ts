import type { AnswerOf } from '@claimstream/api-contract';
import type { showCustomer } from '@claimstream/api-contract/customer/show-customer';
import { ApiProblem } from '../api/problem.ts';
import { useRead } from '../api/use-api.ts';

export type Customer = AnswerOf<typeof showCustomer>;

/** Who is signed in as a customer: `undefined` until it is known, `null` before their first application. */
export function useCustomer() {
  const query = useRead<typeof showCustomer>('GET /customers/me', undefined, { refetchInterval: whileUndecided });
  const unknown = query.error instanceof ApiProblem && query.error.code === 'NOT_SIGNED_UP';
  return {
    customer: unknown ? null : query.data,
    error: unknown ? null : query.error,
    retry: () => void query.refetch(),
  };
}

/** The live feed tells the decision; asking again covers for a feed that is cut off. */
const whileUndecided = (data: Customer | undefined) => (data?.state === 'submitted' ? 3_000 : false);
