/** Adds the alarms and the dashboard of a service to its template's resources, in place. @throws Error for an alarm without a section in the runbook */
export function addAlarms(resources: Record<string, any>, service: string, stage: string): void;
