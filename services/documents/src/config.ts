import { environment } from '@claimstream/lambda-kit';
import * as z from 'zod';

/** The bucket of the uploaded images. */
export const config = environment(z.object({ BUCKET: z.string().min(1) }));
