import { searchClaims as route } from '@claimstream/api-contract/claims/search-claims';
import { environment, fingerprints, routeHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { searchClaims } from '../application/find-claims.ts';
import { catastropheStore } from '../store/catastrophes.ts';
import { claimStore } from '../store/claims.ts';

const { FINGERPRINT_KEY } = environment(z.object({ FINGERPRINT_KEY: z.string().min(1) }));
const search = searchClaims(claimStore(), catastropheStore(), fingerprints(FINGERPRINT_KEY));

export const handler = routeHandler(route, ({ caller, body, query }) => search(caller.sub, body, query));
