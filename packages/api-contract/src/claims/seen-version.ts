import * as z from 'zod';

/** `version` of the claim as it was read; where the claim changed since, what is sent about it is refused: 409 CLAIM_CHANGED. */
export const seenVersion = z
  .int()
  .positive()
  .meta({ title: 'Version of the claim that was read', example: 5, pii: 'none' });
