import { showLedger as route } from '@claimstream/api-contract/settlement/show-ledger';
import { routeHandler } from '@claimstream/lambda-kit';
import { showLedger } from '../application/show-ledger.ts';
import { ledgerStore } from '../store/ledger.ts';

const show = showLedger(ledgerStore());

export const handler = routeHandler(route, ({ query: { claim } }) => show(claim));
