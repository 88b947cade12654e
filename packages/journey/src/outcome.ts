/** The journey ended otherwise than paid: which service said so, and why, as the customer is told. */
export class Refused extends Error {
  readonly service: string;
  readonly outcome: string;
  readonly reasons: string[];

  constructor(service: string, outcome: string, reasons: string[]) {
    super(`${service}: ${reasons.join(', ') || outcome}`);
    this.service = service;
    this.outcome = outcome;
    this.reasons = reasons;
  }
}

/** What a journey found; printed by `--json`. */
export interface JourneyResult {
  steps: { name: string; ms: number }[];
  /** Names of the events that were about this customer, in order. */
  events: string[];
  ids: Record<string, string>;
  outcome: string;
  /** The service that ended it, unless it was paid. */
  service?: string;
  reasons: string[];
  payoutCents?: number;
  /** How many notifications the customer received. */
  notifications: number;
}
