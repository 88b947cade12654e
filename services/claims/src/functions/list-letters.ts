import { listLetters as route } from '@claimstream/api-contract/claims/list-letters';
import { routeHandler } from '@claimstream/lambda-kit';
import { listLetters } from '../application/show-letters.ts';
import { claimStore } from '../store/claims.ts';
import { clockFileStore } from '../store/clock-files.ts';

const list = listLetters(clockFileStore(), claimStore());

export const handler = routeHandler(route, ({ caller, path }) => list(path.claimId, caller));
