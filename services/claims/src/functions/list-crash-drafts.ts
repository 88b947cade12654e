import { listCrashDrafts as route } from '@claimstream/api-contract/claims/list-crash-drafts';
import { routeHandler } from '@claimstream/lambda-kit';
import { listCrashDrafts } from '../application/list-crash-drafts.ts';
import { claimStore } from '../store/claims.ts';
import { crashDraftStore } from '../store/crash-drafts.ts';

const list = listCrashDrafts(claimStore(), crashDraftStore());

export const handler = routeHandler(route, async ({ caller }) => ({ drafts: await list(caller.sub) }));
