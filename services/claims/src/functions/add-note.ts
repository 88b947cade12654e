import { addNote as route } from '@claimstream/api-contract/claims/add-note';
import { routeHandler } from '@claimstream/lambda-kit';
import { addNote } from '../application/note-on-claim.ts';
import { claimFileStore } from '../store/claim-files.ts';
import { claimStore } from '../store/claims.ts';

const add = addNote(claimFileStore(), claimStore());

export const handler = routeHandler(route, ({ caller, path, body, idempotencyKey, context }) =>
  add(path.claimId, { ...body, by: caller.sub, at: context.occurredAt, idempotencyKey }),
);
