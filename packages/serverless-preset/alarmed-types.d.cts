/** Types of resources of which each has an alarm. */
export const ALARMED: ReadonlySet<string>;
/** Why the other types need none. */
export const WITHOUT_ALARM: Readonly<Record<string, string>>;
/** One sentence for each type about which nothing is decided, and for each resource that lacks its alarm. */
export function alarmFaults(resources: Record<string, { Type: string; Properties?: any }>): string[];
