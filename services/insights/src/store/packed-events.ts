import { gunzipSync, gzipSync } from 'node:zlib';
import { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import * as z from 'zod';

/** Events compressed into one attribute. DynamoDB bills by the kilobyte, and events of one journey are alike: together they shrink to a
 * fourth. */
export const packed = (events: readonly ObservedEvent[]): Uint8Array => gzipSync(JSON.stringify(events));

/** Reads the output of `packed`. */
export const Packed = z
  .instanceof(Uint8Array)
  .transform((bytes) => z.array(ObservedEvent).parse(JSON.parse(gunzipSync(bytes).toString('utf8'))));
