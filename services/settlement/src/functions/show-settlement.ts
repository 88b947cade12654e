import { showSettlement as route } from '@claimstream/api-contract/settlement/show-settlement';
import { routeHandler } from '@claimstream/lambda-kit';
import { showSettlement } from '../application/show-settlement.ts';
import { ledgerStore } from '../store/ledger.ts';
import { settlementStore } from '../store/settlements.ts';

const show = showSettlement(settlementStore(), ledgerStore());

export const handler = routeHandler(route, ({ caller, path: { claimId } }) => show(claimId, caller));
