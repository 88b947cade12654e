import { showClaimDraft } from '@claimstream/api-contract/claims/show-claim-draft';
import { routeHandler } from '@claimstream/lambda-kit';
import { showDraft } from '../application/show-draft.ts';
import { draftStore } from '../store/drafts.ts';

const show = showDraft(draftStore());

export const handler = routeHandler(showClaimDraft, ({ caller }) => show(caller.sub));
