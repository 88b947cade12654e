/** A service ended the journey without a payment, for these reasons, which the customer sees. */
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

/** The result of a journey; `--json` prints it. */
export interface JourneyResult {
  steps: { name: string; ms: number }[];
  /** Names of the events about this customer, in order. */
  events: string[];
  ids: Record<string, string>;
  outcome: string;
  /** The service that ended the journey, unless the claim was paid. */
  service?: string;
  reasons: string[];
  payoutCents?: number;
  /** The number of notifications that the customer received. */
  notifications: number;
}
