import { environment, outboxPublisher } from '@claimstream/lambda-kit';
import * as z from 'zod';

const { EVENT_BUS_NAME } = environment(z.object({ EVENT_BUS_NAME: z.string().min(1) }));

export const handler = outboxPublisher({ busName: EVENT_BUS_NAME });
