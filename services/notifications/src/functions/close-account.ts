import { CustomerErasureCompleted } from '@claimstream/events-schema/customer/customer-erasure-completed';
import { environment, eventHandler, on } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { closeAccount } from '../application/close-account.ts';
import { deleteUserOf } from '../delivery/delete-user.ts';
import { plainEmailFrom } from '../delivery/email.ts';

const { USER_POOL_ID, SENDER } = environment(z.object({ USER_POOL_ID: z.string().min(1), SENDER: z.email() }));

export const handler = eventHandler([
  on(CustomerErasureCompleted, closeAccount(plainEmailFrom(SENDER, USER_POOL_ID), deleteUserOf(USER_POOL_ID))),
]);
