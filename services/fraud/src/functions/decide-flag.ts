import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { decideFlag } from '../application/decide-flag.ts';
import { decisions } from '../domain/flag.ts';
import { checkStore } from '../store/checks.ts';

const Path = z.object({ flagId: z.uuid() });
const Decision = z.object({
  decision: z.enum(decisions).meta({ pii: 'none' }),
  /** Why, for colleagues; stays in this service. */
  reason: z.string().trim().min(1).max(500).meta({ pii: 'personal' }),
  /** The attempt whose image the person saw: a newer one must not be decided unseen. */
  attempt: z.int().positive().optional().meta({ pii: 'none' }),
});
type Request = ApiRequest<z.infer<typeof Decision>, z.infer<typeof Path>>;

const answerTo =
  (decide: ReturnType<typeof decideFlag>) =>
  async ({ caller, path: { flagId }, body, context }: Request) => {
    const { state } = await decide(flagId, { ...body, by: caller.sub }, context);
    return { status: 202, body: { flagId, state } };
  };

export const handler = apiHandler({
  groups: ['adjusters', 'supervisors'],
  path: Path,
  body: Decision,
  handle: answerTo(decideFlag(checkStore())),
});
