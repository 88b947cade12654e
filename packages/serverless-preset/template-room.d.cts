/** How many resources a template may have before lint objects. */
export const ROOM_ENDS: number;
/** One sentence where the template nears the most that a stack may hold. */
export function roomFaults(resources: Record<string, { Type: string }>): string[];
