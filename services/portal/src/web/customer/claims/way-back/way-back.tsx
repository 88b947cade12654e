import type { CustomerClaim } from '@claimstream/api-contract/claims/claim-views';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ObjectionForm } from './objection-form.tsx';
import { Withdrawal } from './withdrawal.tsx';

/** A customer's remedies: object to the decision, or withdraw the claim. */
export default function WayBack({ claim: { claimId, may } }: { claim: CustomerClaim }) {
  return (
    <SpaceBetween size="l">
      {may.object && <ObjectionForm claimId={claimId} />}
      {may.withdraw && <Withdrawal claimId={claimId} />}
    </SpaceBetween>
  );
}
