import { showLetter as route } from '@claimstream/api-contract/claims/show-letter';
import { routeHandler } from '@claimstream/lambda-kit';
import { showLetter } from '../application/show-letters.ts';
import { letterPdf } from '../delivery/letter-pdf.ts';
import { clockFileStore } from '../store/clock-files.ts';

const show = showLetter(clockFileStore(), letterPdf);

export const handler = routeHandler(route, ({ caller, path, query }) =>
  show(path.claimId, path.letterId, query.language, caller),
);
