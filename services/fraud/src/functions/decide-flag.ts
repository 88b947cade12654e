import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { applyDecision } from '../application/decide-flag.ts';
import { says } from '../domain/flag.ts';
import { type Checks, checkStore } from '../store/checks.ts';

const Path = z.object({ flagId: z.uuid() });
const Decision = z.object({
  decision: z.enum(says).meta({ pii: 'none' }),
  /** Why, for colleagues; stays in this service. */
  reason: z.string().trim().min(1).max(500).meta({ pii: 'personal' }),
  /** The attempt whose image the person saw: a newer one must not be decided unseen. */
  attempt: z.int().positive().optional().meta({ pii: 'none' }),
});
type Request = Pick<ApiRequest<z.infer<typeof Decision>, z.infer<typeof Path>>, 'caller' | 'path' | 'body' | 'context'>;

/** A person clears or confirms a flag, or releases one that another confirmed. The same again changes nothing. */
export function decideFlag(checks: Pick<Checks, 'get' | 'write'>) {
  return async ({ caller, path: { flagId }, body, context }: Request) => {
    const { state } = await applyDecision(checks, flagId, { ...body, by: caller.sub }, context);
    return { status: 202, body: { flagId, state } };
  };
}

export const handler = apiHandler({
  groups: ['adjusters', 'supervisors'],
  path: Path,
  body: Decision,
  handle: decideFlag(checkStore()),
});
