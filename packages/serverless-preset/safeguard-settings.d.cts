import type { SafeguardSettings } from './safeguards.cjs';

export function safeguardSettings(own?: object): SafeguardSettings;
