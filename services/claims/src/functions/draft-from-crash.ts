import { CrashDetected } from '@claimstream/events-schema/telematics/crash-detected';
import { erasureStore, eventHandler, on, unlessErased } from '@claimstream/lambda-kit';
import { draftFromCrash } from '../application/draft-from-crash.ts';
import { claimStore } from '../store/claims.ts';
import { crashDraftStore } from '../store/crash-drafts.ts';

export const handler = eventHandler([
  on(CrashDetected, unlessErased(erasureStore(), draftFromCrash(claimStore(), crashDraftStore()))),
]);
