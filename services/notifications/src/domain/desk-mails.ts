import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import type { DataOf } from '@claimstream/events-schema';
import type { ClaimDeadlineBreached } from '@claimstream/events-schema/claims/claim-deadline-breached';

/** A mail to the claims desk, with the path of the desk's page about it. */
export interface DeskMail {
  title: string;
  text: string;
  page: `/${string}`;
}

const tasks = {
  acknowledge: 'acknowledge the notice',
  decide: 'accept or deny the claim',
  pay: 'pay the claim',
  resolve: 'resolve the claim',
} as const;

export function deadlineMail({ claimId, kind, dueOn, source }: DataOf<typeof ClaimDeadlineBreached>): DeskMail {
  const number = claimNumberOf(claimId);
  const rule = source === 'ours' ? 'our own rule' : source;
  return {
    title: `The deadline of claim ${number} was missed`,
    text: `The last day to ${tasks[kind]} ${number} was ${dueOn} (${rule}). Nobody has done it yet.`,
    page: `/desk/claims/${claimId}`,
  };
}
