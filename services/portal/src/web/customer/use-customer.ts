import type { AnswerOf } from '@claimstream/api-contract';
import type { showCustomer } from '@claimstream/api-contract/customer/show-customer';
import { useRead } from '../api/use-api.ts';

export type Customer = AnswerOf<typeof showCustomer>;

/** Who is signed in as a customer: `undefined` until it is known, `null` before their first application. */
export function useCustomer() {
  const { data, error, refetch } = useRead<typeof showCustomer, null>('GET /customers/me', undefined, {
    none: 'NOT_SIGNED_UP',
    refetchInterval: whileUndecided,
  });
  return { customer: data, error, retry: () => void refetch() };
}

/** The live feed tells the decision; asking again covers for a feed that is cut off. */
const whileUndecided = (data: Customer | null | undefined) => (data?.state === 'submitted' ? 3_000 : false);
