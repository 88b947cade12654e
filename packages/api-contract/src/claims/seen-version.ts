import * as z from 'zod';

/** `version` of the claim as the caller read it; if the claim changed since, the answer is 409 CLAIM_CHANGED. */
export const seenVersion = z
  .int()
  .positive()
  .meta({ title: 'Version of the claim that was read', example: 5, pii: 'none' });
