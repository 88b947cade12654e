import type { Resource } from './index.cjs';

export const guards: string[];
export function safeguardFaults(resources: Record<string, Resource>, stage?: { throwAway?: boolean }): string[];
