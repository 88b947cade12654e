/** A refusal of an API, as its problem+json says it. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  /** Fields of the body that are wrong, with words for people. */
  readonly errors: readonly { field: string; problem: string }[];

  constructor(
    status: number,
    { code, detail, errors }: { code?: string; detail?: string; errors?: ApiProblem['errors'] },
  ) {
    super(detail ?? `Status ${status}`);
    this.status = status;
    this.code = code ?? 'UNKNOWN';
    this.errors = errors ?? [];
  }
}

/** The request reached nobody, or its answer did not come back. */
export class NoConnection extends Error {}
