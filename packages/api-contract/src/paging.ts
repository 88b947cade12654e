import * as z from 'zod';

/** Query of a paged list. */
export const Paging = z.object({
  /** Most entries of a page. */
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** `next` of the page before; absent for the first page. */
  cursor: z.string().max(2000).optional(),
});

/** The cursor of the page after this one, absent on the last one. Opaque to callers. */
export const next = z.string().optional();
