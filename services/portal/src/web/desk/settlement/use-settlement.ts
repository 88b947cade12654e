import type { StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import type { showSettlement } from '@claimstream/api-contract/settlement/show-settlement';
import { ApiProblem } from '../../api/problem.ts';
import { useRead } from '../../api/use-api.ts';

/** The settlement of a claim for staff, `none` until the claim is settled. */
export function useSettlement(claimId: string, options: { enabled?: boolean; refetchInterval: number }) {
  const { data, error, refetch } = useRead<typeof showSettlement>(
    'GET /settlements/{claimId}',
    { path: { claimId } },
    options,
  );
  const settlement: StaffSettlement | undefined = data?.view === 'staff' ? data : undefined;
  return {
    settlement,
    own: data?.view === 'customer',
    none: error instanceof ApiProblem && error.status === 404,
    error,
    refetch,
  };
}
