import { closeMonth as route } from '@claimstream/api-contract/settlement/close-month';
import { routeHandler } from '@claimstream/lambda-kit';
import { closeMonth } from '../application/close-month.ts';
import { ledgerStore } from '../store/ledger.ts';

const close = closeMonth(ledgerStore());

export const handler = routeHandler(route, ({ caller, path: { month }, context }) => close(month, caller.sub, context));
