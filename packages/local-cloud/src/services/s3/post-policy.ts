import { AwsError } from '../../errors.ts';
import { denied } from './signature.ts';

type Condition =
  | { kind: 'eq' | 'starts-with'; field: string; value: string }
  | { kind: 'length'; min: number; max: number };

const UNCHECKED = new Set(['x-amz-signature', 'awsaccesskeyid', 'signature', 'file', 'policy']);

const invalid = (why: string): AwsError => denied(`Invalid according to Policy: ${why}`);
const malformed = (why: string): AwsError =>
  new AwsError(
    'InvalidPolicyDocument',
    `The content of the form does not meet the conditions specified in the policy document. ${why}`,
    400,
  );

function parseCondition(condition: unknown): Condition[] {
  if (Array.isArray(condition)) {
    const [operator, first, second] = condition;
    const kind = String(operator).toLowerCase();
    if (kind === 'content-length-range') {
      const [min, max] = [Number(first), Number(second)];
      if (!Number.isInteger(min) || !Number.isInteger(max)) throw malformed('Invalid content-length-range.');
      return [{ kind: 'length', min, max }];
    }
    if ((kind === 'eq' || kind === 'starts-with') && typeof first === 'string' && first.startsWith('$')) {
      return [{ kind, field: first.slice(1).toLowerCase(), value: String(second) }];
    }
    throw malformed(`Unknown condition ${JSON.stringify(condition)}.`);
  }
  if (typeof condition !== 'object' || condition === null) throw malformed('A condition is an object or a list.');
  return Object.entries(condition).map(([field, value]) => ({
    kind: 'eq',
    field: field.toLowerCase(),
    value: String(value),
  }));
}

function parsePolicy(text: string): { expiration: number; conditions: Condition[] } {
  let policy: { expiration?: string; conditions?: unknown[] };
  try {
    policy = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch (cause) {
    throw Object.assign(malformed('Invalid JSON.'), { cause });
  }
  const expiration = Date.parse(policy.expiration ?? '');
  if (Number.isNaN(expiration)) throw malformed('Policy missing expiration.');
  if (!Array.isArray(policy.conditions)) throw malformed('Policy missing conditions.');
  return { expiration, conditions: policy.conditions.flatMap(parseCondition) };
}

function holds(condition: Exclude<Condition, { kind: 'length' }>, value: string): boolean {
  if (condition.kind === 'eq') return value === condition.value;
  // S3 reads a Content-Type with commas as a list, each of which must match.
  const values = condition.field === 'content-type' ? value.split(',').map((part) => part.trim()) : [value];
  return values.every((part) => part.startsWith(condition.value));
}

/**
 * Enforces a signed POST policy: its expiration, every condition, and that every field is covered by one.
 * @param fields the form's fields by lower-case name, the bucket as field `bucket`, `${filename}` filled in
 */
export function enforcePolicy(policy: string, fields: Record<string, string>, size: number, now: number): void {
  const { expiration, conditions } = parsePolicy(policy);
  if (now >= expiration) throw invalid('Policy expired.');
  const covered = new Set<string>();
  for (const condition of conditions) {
    if (condition.kind === 'length') {
      if (size > condition.max) {
        throw new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', 400, {
          ProposedSize: size,
          MaxSizeAllowed: condition.max,
        });
      }
      if (size < condition.min) {
        throw new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', 400, {
          ProposedSize: size,
          MinSizeAllowed: condition.min,
        });
      }
      continue;
    }
    covered.add(condition.field);
    if (!holds(condition, fields[condition.field] ?? '')) {
      const shown = JSON.stringify([condition.kind, `$${condition.field}`, condition.value]).replaceAll('","', '", "');
      throw invalid(`Policy Condition failed: ${shown}`);
    }
  }
  const extra = Object.keys(fields).filter(
    (name) => name !== 'bucket' && !covered.has(name) && !UNCHECKED.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw invalid(`Extra input fields: ${extra.join(', ')}`);
}
