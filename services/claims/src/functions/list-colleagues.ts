import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { listColleagues as route } from '@claimstream/api-contract/claims/list-colleagues';
import { environment, routeHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { colleaguesIn } from '../store/colleagues.ts';

const { USER_POOL_ID } = environment(z.object({ USER_POOL_ID: z.string().min(1) }));
const colleagues = colleaguesIn(USER_POOL_ID, new CognitoIdentityProviderClient({}));

export const handler = routeHandler(route, async () => ({ colleagues: await colleagues() }));
