import * as z from 'zod';
import { route } from '../route.ts';
import { CrashDraft, crashDraftExample } from './crash-draft.ts';

export const listCrashDrafts = route('GET /crash-drafts', {
  summary:
    "Lists the crashes that devices in the caller's cars felt and that are not reported yet, newest first; `POST /claims` reports one.",
  answer: z.object({ drafts: z.array(CrashDraft) }),
  examples: { answer: { drafts: [crashDraftExample] } },
});
