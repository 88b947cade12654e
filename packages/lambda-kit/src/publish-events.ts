import * as z from 'zod';
import { environment } from './environment.ts';
import { outboxPublisher } from './outbox-publisher.ts';

const { EVENT_BUS_NAME } = environment(z.object({ EVENT_BUS_NAME: z.string().min(1) }));

/** Publishes the outbox of a service's table: the handler of each service's `publish-events`. */
export const handler = outboxPublisher({ busName: EVENT_BUS_NAME });
