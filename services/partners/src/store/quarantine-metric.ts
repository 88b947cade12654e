import { businessMetrics, environment } from '@claimstream/lambda-kit';
import * as z from 'zod';

/** Counts a quarantined message now, for the alarm. */
export function quarantineMetric(): () => void {
  const { STAGE } = environment(z.object({ STAGE: z.string().min(1) }));
  const measure = businessMetrics('Claimstream/Partners', { stage: STAGE });
  return () => measure({ name: 'MessagesQuarantined', unit: 'Count', value: 1, at: new Date() });
}
