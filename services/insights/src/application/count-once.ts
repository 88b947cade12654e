import { type BusinessMeasurement, metricsByReason } from '../domain/business-metrics.ts';
import type { Reasons } from '../store/reasons.ts';

export type CountOnce = (measurements: readonly BusinessMeasurement[]) => Promise<void>;

/** Emits measurements that are known to be new, and remembers their reasons, so that a dashboard can ask for them. */
export function countOnce(
  reasons: Pick<Reasons, 'remember'>,
  emit: (measurement: BusinessMeasurement) => void,
): CountOnce {
  return async (measurements) => {
    for (const measurement of measurements) emit(measurement);
    for (const { name, dimensions } of measurements) {
      const isByReason = metricsByReason.some((metric) => metric === name);
      if (isByReason && dimensions?.reason) await reasons.remember(name, dimensions.reason);
    }
  };
}
