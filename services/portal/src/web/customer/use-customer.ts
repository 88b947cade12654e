import type { AnswerOf } from '@claimstream/api-contract';
import type { showCustomer } from '@claimstream/api-contract/customer/show-customer';
import { useRead } from '../api/use-api.ts';

export type Customer = AnswerOf<typeof showCustomer>;

/** The signed-in user as a customer: `undefined` until it is known, `null` before the first application. */
export function useCustomer() {
  const { data, error, refetch } = useRead<typeof showCustomer, null>('GET /customers/me', undefined, {
    none: 'NOT_SIGNED_UP',
    refetchInterval: whileUndecided,
  });
  return { customer: data, error, retry: () => void refetch() };
}

/** The live feed delivers the decision; polling covers for a feed that is cut off. */
const whileUndecided = (data: Customer | null | undefined) => (data?.state === 'submitted' ? 3_000 : false);
