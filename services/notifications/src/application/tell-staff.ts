import type { ClaimDeadlineBreached } from '@claimstream/events-schema/claims/claim-deadline-breached';
import type { Handle } from '@claimstream/lambda-kit';
import type { MailDesk } from '../delivery/desk-mail.ts';
import { deadlineMail } from '../domain/desk-mails.ts';

/** Mails the claims desk about a breached deadline. The customer is not notified. */
export function tellStaff(mailDesk: MailDesk): Handle<typeof ClaimDeadlineBreached> {
  return ({ data }) => mailDesk(deadlineMail(data));
}
