import { claimFileKept } from '@claimstream/api-contract/claims/retention';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import type { ClockFile } from './clock-file.ts';

export interface FileKept {
  /** While the claim is open, as if it were closed today. */
  until: string;
  why: string;
  open: boolean;
}

/** Until when the file of a claim is kept, by its clocks; they know its state and when it was closed last. */
export function fileKept(file: ClockFile | undefined, now: Date): FileKept {
  const { timeZone = 'UTC', state, milestones, reopenedAt } = file ?? {};
  const closed = milestones?.closed;
  const open = closed === undefined || (reopenedAt !== undefined && closed < reopenedAt);
  return { ...claimFileKept(state, dayIn(timeZone, open ? now : new Date(closed))), open };
}
