import { eraseCustomer as route } from '@claimstream/api-contract/customer/erase-customer';
import { environment, routeHandler } from '@claimstream/lambda-kit';
import { dataKeepers } from '@claimstream/lambda-kit/data-keepers';
import * as z from 'zod';
import { requestErasure } from '../application/request-erasure.ts';
import { erasureCaseStore } from '../store/erasure-cases.ts';

const { STAGE } = environment(z.object({ STAGE: z.string().min(1) }));
const keepers = dataKeepers(STAGE);
const request = requestErasure(erasureCaseStore(), () => keepers('erasure'));

export const handler = routeHandler(route, ({ caller, query, context }) =>
  request(caller, query.endCover === 'true', context),
);
