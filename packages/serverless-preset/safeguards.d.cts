import type { Resource } from './index.cjs';

export interface SafeguardSettings {
  throttle: { rate: number; burst: number };
  deletionProtection: boolean;
  logRetentionInDays: { functions: number; access: number; workflows: number };
}
export function safeguard(resources: Record<string, Resource>, settings: SafeguardSettings, stack: string): void;
