import * as z from 'zod';
import type { Check } from './check.ts';
import { Finding } from './finding.ts';
import { isConfirmed } from './flag.ts';
import { aboutOf } from './weights.ts';

/** The findings that earlier images of a subject leave to the next one, so that nobody can show photos until one passes. */
export const History = z.object({
  /** How often the rules asked for another image because this one contradicts known facts. */
  asked: z.int().nonnegative(),
  /** A person confirmed an earlier image as fraud, and nobody reversed that. */
  confirmed: z.boolean(),
  /** Findings of earlier photos of a claim that no person settled yet. */
  standing: z.array(Finding),
  /** Findings about the case itself that a person settled: they are not raised again. */
  settled: z.array(Finding),
});
export type History = z.infer<typeof History>;

export const emptyHistory: History = { asked: 0, confirmed: false, standing: [], settled: [] };

/** The findings that a check leaves to the check of its subject's next image. */
export function nextHistory(known: Check): History {
  const { state, decidedBy, history, subjectKind, findings = [] } = known;
  const cleared = state === 'clear' && decidedBy === 'person';
  const refused = state === 'reject' && decidedBy === 'rules';
  const isOpen = subjectKind === 'claim' && state === 'review';
  return {
    asked: history.asked + (refused && findings.some(isContradiction) ? 1 : 0),
    confirmed: !cleared && (history.confirmed || isConfirmed(known)),
    standing: state === 'pending' ? history.standing : findings.filter((finding) => isOpen && stands(finding)),
    settled: cleared
      ? [...history.settled, ...findings.filter(({ reason }) => aboutOf(reason) === 'case')]
      : history.settled,
  };
}

/**
 * All findings that count for an image: its own and those that earlier ones left, without those that a person settled.
 */
export function withHistory(found: readonly Finding[], { standing, settled }: History): Finding[] {
  const isSame = (one: Finding) => (other: Finding) =>
    one.reason === other.reason && (one.others ?? []).every((id) => other.others?.includes(id));
  const open = found.filter((finding) => !settled.some(isSame(finding)));
  return [...open, ...standing.filter(({ reason }) => !open.some((finding) => finding.reason === reason))];
}

/** An expired card is no contradiction: another one is requested every time. */
export const isContradiction = ({ reason, outcome }: Finding) => outcome === 'reject' && reason !== 'LICENCE_EXPIRED';

/** A readable photo answers an unreadable one; another photo answers nothing else. */
const stands = ({ reason }: Finding) => aboutOf(reason) !== 'reading';
