import { noteOnCase as route } from '@claimstream/api-contract/fraud/note-on-case';
import { routeHandler } from '@claimstream/lambda-kit';
import { noteOnCase } from '../application/note-on-case.ts';
import { checkStore } from '../store/checks.ts';

const note = noteOnCase(checkStore());

export const handler = routeHandler(route, async ({ caller, path: { flagId }, body: { text }, context }) => {
  const { notes } = await note(flagId, { text, by: caller.sub, at: context.occurredAt }, caller.groups);
  return { flagId, notes: notes.length };
});
