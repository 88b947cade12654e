import * as z from 'zod';
import { route } from '../route.ts';
import { CrashDraft, crashDraftExample } from './crash-draft.ts';

export const listCrashDrafts = route('GET /crash-drafts', {
  summary:
    "Lists the unreported crashes that devices in the caller's cars detected, newest first; `POST /claims` reports one.",
  answer: z.object({ drafts: z.array(CrashDraft) }),
  examples: { answer: { drafts: [crashDraftExample] } },
});
