import type { ClaimDeadlineBreached } from '@claimstream/events-schema/claims/claim-deadline-breached';
import type { Handle } from '@claimstream/lambda-kit';
import type { MailDesk } from '../delivery/desk-mail.ts';
import { deadlineMail } from '../domain/desk-mails.ts';

/** Mails the claims desk about a deadline that is over. The customer is not told. */
export function tellStaff(mailDesk: MailDesk): Handle<typeof ClaimDeadlineBreached> {
  return ({ data }) => mailDesk(deadlineMail(data));
}
