import { isDeepStrictEqual } from 'node:util';
import type { EventContext } from '@claimstream/events-schema';
import { retryOnConflict } from '@claimstream/lambda-kit';
import { type ClockFile, withMilestone } from '../domain/clock-file.ts';
import type { Milestone } from '../domain/deadline-rules.ts';
import type { LetterFacts } from '../domain/letter-templates.ts';
import type { Claims } from '../store/claims.ts';
import type { ClockFiles } from '../store/clock-files.ts';
import { writeLetter } from './write-letter.ts';

type Told = Pick<ClockFile, 'claimId' | 'customerId' | 'policyId'> &
  Partial<Pick<ClockFile, 'lossDate' | 'stolen' | 'reopenedAt' | 'evidenceDeadline'>>;

/** An event's facts about a claim: the milestones it reached, and the letter that the event asks for. */
export interface Report {
  about: Told;
  /** When, by the sender's clock. */
  at: string;
  reached: readonly Milestone[];
  letter?: LetterFacts;
}

/**
 * Writes the letter that an event asks for, and records what happened to the claim, in whatever order events come. The letter does not depend
 * on the file and goes first: after a crash between the two writes, a clock runs on too long rather than stops without its letter.
 */
export function recordMilestone(
  files: Pick<ClockFiles, 'get' | 'write' | 'writeLetter'>,
  claims: Pick<Claims, 'policy'>,
) {
  return async ({ about, at, reached, letter }: Report, context: EventContext): Promise<void> => {
    let owed = letter;
    await retryOnConflict(async () => {
      const known = await files.get(about.claimId);
      const former = known?.item ?? newFile(about, context);
      const [reopenedAt] = [former.reopenedAt, about.reopenedAt]
        .filter((moment) => moment !== undefined)
        .sort()
        .reverse();
      const file = await withPolicy(claims, { ...former, ...about, ...(reopenedAt && { reopenedAt }) });
      const after = reached.reduce((one, milestone) => withMilestone(one, milestone, at) ?? one, file);
      if (owed) await files.writeLetter(writeLetter(after, owed, context));
      owed = undefined;
      if (known && isDeepStrictEqual(after, known.item)) return;
      await files.write(after, known?.version ?? 'absent', new Date(context.occurredAt));
    });
  };
}

const newFile = ({ claimId, customerId, policyId }: Told, { correlationId }: EventContext): ClockFile => ({
  claimId,
  customerId,
  policyId,
  correlationId,
  milestones: {},
  statusLetters: [],
  notes: {},
});

/** The file with the state and time zone of its policy, once the policy is known here. */
export async function withPolicy(claims: Pick<Claims, 'policy'>, file: ClockFile): Promise<ClockFile> {
  if (file.timeZone) return file;
  const terms = (await claims.policy(file.policyId))?.item.terms;
  return terms?.customerId === file.customerId ? { ...file, state: terms.state, timeZone: terms.timeZone } : file;
}
