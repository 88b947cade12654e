/** Types of resources that all have an alarm. */
export const ALARMED: ReadonlySet<string>;
/** Why the other types need none. */
export const WITHOUT_ALARM: Readonly<Record<string, string>>;
/** One sentence for each type without a decision, and for each resource that lacks its alarm. */
export function alarmFaults(resources: Record<string, { Type: string; Properties?: any }>): string[];
