import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { ActivitiesSection } from './activities-section.tsx';
import { NotesSection } from './notes-section.tsx';

/** The staff's activities and notes about a claim. */
export default function WorkSections({ claim: { claimId } }: { claim: StaffClaim }) {
  return (
    <>
      <ActivitiesSection claimId={claimId} />
      <NotesSection claimId={claimId} />
    </>
  );
}
