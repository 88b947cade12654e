import { route } from '../route.ts';

export const deleteClaimDraft = route('DELETE /claim-draft', {
  summary: "Drops the caller's unfinished notice of loss. Other tabs that still show it can no longer save it.",
  status: 204,
  examples: {},
});
