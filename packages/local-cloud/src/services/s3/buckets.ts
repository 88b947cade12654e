import { AwsError } from '../../errors.ts';
import type { Kernel, PolicyDocument, PolicyStatement } from '../../kernel.ts';

export interface CorsRule {
  ID?: string;
  AllowedMethods: string[];
  AllowedOrigins: string[];
  AllowedHeaders?: string[];
  ExposeHeaders?: string[];
  MaxAgeSeconds?: number;
}

export interface ExpirationRule {
  prefix: string;
  days?: number;
  noncurrentDays?: number;
}

export interface BucketSettings {
  versioning?: 'Enabled' | 'Suspended';
  cors?: CorsRule[];
  policy?: PolicyDocument;
  eventBridge?: boolean;
  encryption?: 'AES256' | 'aws:kms';
  blockPublicPolicy?: boolean;
  restrictPublicBuckets?: boolean;
  expiration?: ExpirationRule[];
  tags?: Record<string, string>;
}

export interface Bucket {
  name: string;
  created: number;
  settings: BucketSettings;
}

export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;
export const objectArn = (bucket: string, key: string): string => `${bucketArn(bucket)}/${key}`;

/** Condition keys of S3's policies besides the global ones. */
export const S3_CONDITION_KEYS: readonly string[] = ['s3:prefix', 's3:delimiter', 's3:VersionId'];

const anyone = (principal: PolicyStatement['Principal']): boolean =>
  principal === '*' || [principal?.AWS].flat().includes('*');

const letsAnyoneIn = (statement: PolicyStatement): boolean =>
  statement.Effect === 'Allow' && anyone(statement.Principal) && !statement.Condition;

/** A policy is public where it allows everybody without a condition. */
export const isPublic = (policy: PolicyDocument): boolean => [policy.Statement].flat().some(letsAnyoneIn);

/** The policy in effect: RestrictPublicBuckets disables public statements. */
export function effectivePolicy(settings: BucketSettings | undefined): PolicyDocument | undefined {
  if (!settings?.policy || settings.restrictPublicBuckets === false) return settings?.policy;
  const statements = [settings.policy.Statement].flat().filter((statement) => !letsAnyoneIn(statement));
  return { ...settings.policy, Statement: statements };
}

const NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** The buckets and their settings. */
export class Buckets {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  find(name: string): Bucket | undefined {
    const row = this.#kernel.db.prepare('SELECT * FROM s3_bucket WHERE name = ?').get(name);
    return row && toBucket(row);
  }

  get(name: string): Bucket {
    const bucket = this.find(name);
    if (bucket) return bucket;
    throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404, { BucketName: name });
  }

  list(): Bucket[] {
    return this.#kernel.db.prepare('SELECT * FROM s3_bucket ORDER BY name').all().map(toBucket);
  }

  create(name: string): void {
    if (!NAME.test(name) || name.includes('..') || /^\d+\.\d+\.\d+\.\d+$/.test(name)) {
      throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.', 400, { BucketName: name });
    }
    this.#kernel.db
      .prepare('INSERT INTO s3_bucket (name, created, settings) VALUES (?, ?, ?)')
      .run(name, this.#kernel.clock.now(), '{}');
  }

  /** Replaces the settings named in `change`; undefined clears one. */
  change(name: string, change: Partial<BucketSettings>): void {
    const settings = { ...this.get(name).settings, ...change };
    this.#kernel.db.prepare('UPDATE s3_bucket SET settings = ? WHERE name = ?').run(JSON.stringify(settings), name);
  }

  delete(name: string): void {
    this.get(name);
    if (this.#kernel.db.prepare('SELECT 1 FROM s3_version WHERE bucket = ? LIMIT 1').get(name)) {
      throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409, { BucketName: name });
    }
    this.#kernel.db.prepare('DELETE FROM s3_bucket WHERE name = ?').run(name);
  }
}

function toBucket(row: Record<string, unknown>): Bucket {
  return {
    name: String(row.name),
    created: Number(row.created),
    settings: JSON.parse(String(row.settings)) as BucketSettings,
  };
}
