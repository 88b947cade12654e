/** A refusal of an API, from its problem+json. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Stable name of the refusal, e.g. `CLAIM_NOT_FOUND`: the title of the problem. */
  readonly code: string;
  /** Invalid fields of the body, with words for people. */
  readonly errors: readonly { field: string; problem: string; code?: string }[];

  constructor(
    status: number,
    { title, detail, errors }: { title?: string; detail?: string; errors?: ApiProblem['errors'] },
  ) {
    super(detail ?? `Status ${status}`);
    this.status = status;
    this.code = title ?? 'UNKNOWN';
    this.errors = errors ?? [];
  }
}

/** The request reached no server, or its answer did not come back. */
export class NoConnection extends Error {}
