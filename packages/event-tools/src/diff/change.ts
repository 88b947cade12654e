/**
 * The direction in which a change breaks:
 * - `publisher`: consumers deployed later refuse messages that were published earlier and still wait in queues, archives and outboxes
 * - `consumer`: consumers deployed earlier refuse or misread messages that are published from now on
 */
export type Direction = 'publisher' | 'consumer';

/** One difference between two states of a contract. */
export interface Change {
  /** Path of the field, `reading<damage>.severity`, `reasons[]`; empty for the event as a whole. */
  field: string;
  what: string;
  /** Empty: compatible. */
  breaks: readonly Direction[];
}

export const PUBLISHER: readonly Direction[] = ['publisher'];
export const CONSUMER: readonly Direction[] = ['consumer'];
export const BOTH: readonly Direction[] = ['publisher', 'consumer'];
export const NOBODY: readonly Direction[] = [];
