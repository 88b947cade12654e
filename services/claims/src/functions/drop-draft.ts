import { deleteClaimDraft } from '@claimstream/api-contract/claims/delete-claim-draft';
import { routeHandler } from '@claimstream/lambda-kit';
import { dropDraft } from '../application/drop-draft.ts';
import { draftStore } from '../store/drafts.ts';

const drop = dropDraft(draftStore());

export const handler = routeHandler(deleteClaimDraft, ({ caller }) => drop(caller.sub));
