import { randomUUID } from 'node:crypto';
import { saveClaimDraft } from '@claimstream/api-contract/claims/save-claim-draft';
import { routeHandler } from '@claimstream/lambda-kit';
import { saveDraft } from '../application/save-draft.ts';
import { draftStore } from '../store/drafts.ts';

const save = saveDraft(draftStore(), randomUUID);

export const handler = routeHandler(saveClaimDraft, ({ caller, body, context }) =>
  save(caller.sub, body, context.occurredAt),
);
