import type { CustomerErasureCompleted } from '@claimstream/events-schema/customer/customer-erasure-completed';
import type { Handle } from '@claimstream/lambda-kit';
import { logger } from '@claimstream/lambda-kit';
import type { DeleteUser } from '../delivery/delete-user.ts';
import type { SendPlain } from '../delivery/email.ts';
import { erasureMail } from '../domain/erasure-mail.ts';

/**
 * Mails a customer what was erased and what is kept, and then removes their sign-in with the address. This order is needed, since without
 * the address nobody can be mailed. A mail that SES will never accept does not keep the address alive.
 */
export function closeAccount(send: SendPlain, deleteUser: DeleteUser): Handle<typeof CustomerErasureCompleted> {
  return async ({ data: { customerId, kept } }) => {
    if ((await send(customerId, erasureMail(kept))) === 'refused') {
      logger.warn('The last mail to a customer was refused for good');
    }
    await deleteUser(customerId);
  };
}
