/**
 * A refusal that the caller can act on, sent as `application/problem+json` (RFC 9457).
 * `detail` says what is wrong and what to do; it never repeats the sent value.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, unknown>;

  /**
   * @param status HTTP status, 4xx
   * @param code stable machine-readable name, e.g. `POLICY_NOT_FOUND`
   * @param detail one or two sentences for a person
   */
  constructor(status: number, code: string, detail: string, fields: Record<string, unknown> = {}) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  body(): Record<string, unknown> {
    return {
      type: `urn:claimstream:problem:${this.code.toLowerCase().replaceAll('_', '-')}`,
      title: this.code,
      status: this.status,
      detail: this.message,
      ...this.fields,
    };
  }
}
