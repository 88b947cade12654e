/**
 * In which direction a change breaks:
 * - `publisher`: what was published earlier and still waits in queues, archives and outboxes is refused by consumers deployed later
 * - `consumer`: what is published from now on is refused or misread by consumers deployed earlier
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
