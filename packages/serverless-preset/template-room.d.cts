/** The number of resources above which lint objects to a template. */
export const ROOM_ENDS: number;
/** One sentence if the template nears the limit of a stack. */
export function roomFaults(resources: Record<string, { Type: string }>): string[];
