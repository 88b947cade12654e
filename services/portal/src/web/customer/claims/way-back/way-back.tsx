import type { CustomerClaim } from '@claimstream/api-contract/claims/claim-views';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ObjectionForm } from './objection-form.tsx';
import { Withdrawal } from './withdrawal.tsx';

/** What a customer can still do about a claim: object to how it was decided, or take it back. */
export default function WayBack({ claim: { claimId, may } }: { claim: CustomerClaim }) {
  return (
    <SpaceBetween size="l">
      {may.object && <ObjectionForm claimId={claimId} />}
      {may.withdraw && <Withdrawal claimId={claimId} />}
    </SpaceBetween>
  );
}
