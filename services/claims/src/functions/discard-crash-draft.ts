import { discardCrashDraft as route } from '@claimstream/api-contract/claims/discard-crash-draft';
import { routeHandler } from '@claimstream/lambda-kit';
import { discardCrashDraft } from '../application/discard-crash-draft.ts';
import { crashDraftStore } from '../store/crash-drafts.ts';

const discard = discardCrashDraft(crashDraftStore());

export const handler = routeHandler(route, ({ caller, path: { crashId } }) => discard(caller.sub, crashId));
