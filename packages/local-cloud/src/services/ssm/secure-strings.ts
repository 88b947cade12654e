import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Kernel } from '../../kernel.ts';

const ALGORITHM = 'aes-256-gcm';

/** Stands in for the AWS-managed key `alias/aws/ssm`: SecureString values are stored and, without decryption, returned encrypted. */
export class SecureStrings {
  readonly #key: Buffer;

  constructor(kernel: Kernel) {
    kernel.db.exec('CREATE TABLE IF NOT EXISTS ssm_key (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL)');
    kernel.db.prepare('INSERT OR IGNORE INTO ssm_key (id, key) VALUES (1, ?)').run(randomBytes(32));
    this.#key = Buffer.from(kernel.db.prepare('SELECT key FROM ssm_key').get()!.key as Uint8Array);
  }

  seal(plain: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv(ALGORITHM, this.#key, iv);
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
  }

  open(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(ALGORITHM, this.#key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}
