import type { Verb } from '../../../kernel.ts';
import { type KinesisContext, onStream } from '../context.ts';
import type { OnStream } from '../stream-store.ts';

/** kinesis:DeleteStream, with all its records. */
export const deleteStream = (context: KinesisContext): Verb<OnStream & { EnforceConsumerDeletion?: boolean }> => ({
  permissions: onStream(context, 'DeleteStream'),
  run(input) {
    const stream = context.streams.find(input);
    context.records.purge(stream);
    context.streams.remove(stream.name);
    return {};
  },
});
