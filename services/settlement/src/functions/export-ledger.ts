import { exportLedger as route } from '@claimstream/api-contract/settlement/export-ledger';
import { routeHandler } from '@claimstream/lambda-kit';
import { exportLedger } from '../application/export-ledger.ts';
import { ledgerStore } from '../store/ledger.ts';

const exportPart = exportLedger(ledgerStore());

export const handler = routeHandler(route, ({ query }) => exportPart(query));
