import { businessMetrics, environment } from '@claimstream/lambda-kit';
import * as z from 'zod';

const { STAGE } = environment(z.object({ STAGE: z.string().min(1) }));
const measure = businessMetrics('Claimstream/Partners', { stage: STAGE });

/** Counts a quarantined message now, for the alarm. */
export const countQuarantined = (): void =>
  measure({ name: 'MessagesQuarantined', unit: 'Count', value: 1, at: new Date() });
