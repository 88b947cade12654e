import { randomUUID } from 'node:crypto';
import { saveClaimDraft } from '@claimstream/api-contract/claims/save-claim-draft';
import { erasureStore, routeHandler } from '@claimstream/lambda-kit';
import { refuseErased } from '../application/refuse-erased.ts';
import { saveDraft } from '../application/save-draft.ts';
import { draftStore } from '../store/drafts.ts';

const erasures = erasureStore();
const save = saveDraft(draftStore(), randomUUID);

export const handler = routeHandler(saveClaimDraft, async ({ caller, body, context }) => {
  await refuseErased(erasures, caller.sub);
  return save(caller.sub, body, context.occurredAt);
});
