import { environment } from '@claimstream/lambda-kit';
import * as z from 'zod';

/** What every function of the service needs. */
export const config = environment(z.object({ TABLE: z.string().min(1) }));
