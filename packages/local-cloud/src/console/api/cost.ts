import type { ConsolePage } from '../context.ts';

/** Calls since the cloud started, by service and verb. */
export const cost: ConsolePage = ({ cloud }) => {
  const calls = Object.entries(cloud.meter()).map(([key, count]) => {
    const dot = key.indexOf('.');
    return { service: key.slice(0, dot), verb: key.slice(dot + 1), count };
  });
  const services = new Map<string, typeof calls>();
  for (const call of calls) services.set(call.service, [...(services.get(call.service) ?? []), call]);
  return {
    total: calls.reduce((sum, { count }) => sum + count, 0),
    services: [...services]
      .map(([service, verbs]) => ({
        service,
        count: verbs.reduce((sum, { count }) => sum + count, 0),
        verbs: verbs.sort((a, b) => b.count - a.count).map(({ verb, count }) => ({ verb, count })),
      }))
      .sort((a, b) => b.count - a.count),
  };
};
