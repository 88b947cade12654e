import { setTimeout as pause } from 'node:timers/promises';
import { exportCustomer as route } from '@claimstream/api-contract/customer/export-customer';
import { environment, erasureStore, routeHandler } from '@claimstream/lambda-kit';
import { dataKeepers } from '@claimstream/lambda-kit/data-keepers';
import { exportsIn } from '@claimstream/lambda-kit/read-export';
import * as z from 'zod';
import { exportCustomer } from '../application/export-customer.ts';
import { erasureCaseStore } from '../store/erasure-cases.ts';

const { STAGE, EXPORTS_BUCKET } = environment(
  z.object({ STAGE: z.string().min(1), EXPORTS_BUCKET: z.string().min(1) }),
);
const keepers = dataKeepers(STAGE);
/** Twenty seconds: API Gateway waits for thirty. */
const waiting = { tries: 50, pause: () => pause(400) };
const exported = exportCustomer(
  erasureCaseStore(),
  erasureStore(),
  () => keepers('export'),
  exportsIn(EXPORTS_BUCKET),
  waiting,
);

export const handler = routeHandler(route, ({ caller, context }) => exported(caller.sub, context));
