import { listNotes as route } from '@claimstream/api-contract/claims/list-notes';
import { routeHandler } from '@claimstream/lambda-kit';
import { listNotes } from '../application/note-on-claim.ts';
import { claimFileStore } from '../store/claim-files.ts';
import { claimStore } from '../store/claims.ts';

const list = listNotes(claimFileStore(), claimStore());

export const handler = routeHandler(route, ({ caller, path, query }) => list(path.claimId, caller.sub, query));
