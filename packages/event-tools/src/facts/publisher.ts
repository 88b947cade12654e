import type { SourceTree } from '../source-tree.ts';
import { callsIn, isImported } from './event-arguments.ts';
import { moduleReader } from './module.ts';
import { reach } from './reach.ts';

const KIT = '@claimstream/lambda-kit';

/** Whether a handler is the publisher of an outbox: the kit's own, or one from the kit's `outboxPublisher`. */
export function isPublisher(tree: SourceTree, { source, handler }: { source: string; handler: string }): boolean {
  const read = moduleReader(tree);
  const forwarded = read(source)?.exports.get(handler) ?? read(source)?.imports.get(handler);
  if (forwarded?.module === `${KIT}/publish-events`) return true;
  return reach(read, source, handler).some(({ module, node }) =>
    callsIn(node).some((call) => isImported(module, call.expression, KIT, 'outboxPublisher')),
  );
}
