import { claimFileKept } from '@claimstream/api-contract/claims/retention';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import type { ClockFile } from './clock-file.ts';

export interface FileKept {
  /** For an open claim: as if it were closed today. */
  until: string;
  why: string;
  open: boolean;
}

/** How long the file of a claim is kept. Its clocks know the state and when the claim was last closed. */
export function fileKept(file: ClockFile | undefined, now: Date): FileKept {
  const { timeZone = 'UTC', state, milestones, reopenedAt } = file ?? {};
  const closed = milestones?.closed;
  const open = closed === undefined || (reopenedAt !== undefined && closed < reopenedAt);
  return { ...claimFileKept(state, dayIn(timeZone, open ? now : new Date(closed))), open };
}
