import { environment, fingerprints, taskHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { decideApplication } from '../application/decide-application.ts';
import { DecisionInput } from '../domain/onboarding.ts';
import { customerStore } from '../store/customers.ts';

const { FINGERPRINT_KEY } = environment(z.object({ FINGERPRINT_KEY: z.string().min(1) }));

export const handler = taskHandler(DecisionInput, decideApplication(customerStore(), fingerprints(FINGERPRINT_KEY)));
