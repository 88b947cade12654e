import { postRecovery as route } from '@claimstream/api-contract/settlement/post-recovery';
import { routeHandler } from '@claimstream/lambda-kit';
import { recordRecovery } from '../application/record-recovery.ts';
import { ledgerStore } from '../store/ledger.ts';
import { settlementStore } from '../store/settlements.ts';

const record = recordRecovery(ledgerStore(), settlementStore(), () => new Date());

export const handler = routeHandler(route, ({ caller, body, context }) => record(body, caller.sub, context));
