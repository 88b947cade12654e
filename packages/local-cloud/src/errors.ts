/**
 * An error as AWS would answer it. Verbs throw it; the front door turns it into the protocol's shape.
 * @example throw new AwsError('ResourceNotFoundException', 'Queue does not exist', 400)
 */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  /** Extra members of the error body, e.g. `CancellationReasons`. */
  readonly fields: Record<string, unknown>;

  constructor(code: string, message: string, status = 400, fields: Record<string, unknown> = {}) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
    this.fields = fields;
  }
}

/** A feature that this cloud does not emulate. Loud on purpose: silent acceptance causes the worst bugs. */
export class NotEmulated extends AwsError {
  constructor(what: string) {
    super(
      'NotImplemented',
      `local-cloud does not emulate ${what}. See the table in packages/local-cloud/README.md.`,
      501,
    );
  }
}

/** The error of most AWS services for a missing required member. */
export function memberMissing(member: string, code = 'ValidationException'): AwsError {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return new AwsError(
    code,
    `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must not be null`,
  );
}
