import * as z from 'zod';

/** Query of a list that comes in pages. */
export const Paging = z.object({
  /** Entries of a page at most. */
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before; without it the first page. */
  cursor: z.string().max(2000).optional(),
});

/** A page's `next`: names the page after it, absent on the last one. Opaque to callers. */
export const next = z.string().optional();
