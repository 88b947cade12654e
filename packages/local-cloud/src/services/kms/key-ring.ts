import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { AwsError } from '../../errors.ts';
import type { Kernel, PolicyDocument } from '../../kernel.ts';
import { arn } from '../../naming.ts';

export interface Key {
  id: string;
  spec: string;
  description: string;
  enabled: boolean;
  createdAt: number;
  policy?: PolicyDocument;
}

const ALGORITHMS: Record<string, { hash: string; algorithm: string; bytes: number }> = {
  HMAC_224: { hash: 'sha224', algorithm: 'HMAC_SHA_224', bytes: 28 },
  HMAC_256: { hash: 'sha256', algorithm: 'HMAC_SHA_256', bytes: 32 },
  HMAC_384: { hash: 'sha384', algorithm: 'HMAC_SHA_384', bytes: 48 },
  HMAC_512: { hash: 'sha512', algorithm: 'HMAC_SHA_512', bytes: 64 },
};

export const isHmacSpec = (spec: string): boolean => spec in ALGORITHMS;
export const macAlgorithmOf = ({ spec }: Key): string => ALGORITHMS[spec]!.algorithm;

/** HMAC keys and their aliases. The key material is random, created once and never shown. */
export class KeyRing {
  readonly #kernel: Kernel;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(`CREATE TABLE IF NOT EXISTS kms_keys (id TEXT PRIMARY KEY, key TEXT NOT NULL, material BLOB NOT NULL);
      CREATE TABLE IF NOT EXISTS kms_aliases (name TEXT PRIMARY KEY, key_id TEXT NOT NULL)`);
  }

  create(settings: Omit<Key, 'id' | 'createdAt'>): Key {
    const key = { ...settings, id: randomUUID(), createdAt: this.#kernel.clock.now() };
    const material = randomBytes(ALGORITHMS[key.spec]!.bytes);
    this.#kernel.db
      .prepare('INSERT INTO kms_keys (id, key, material) VALUES (?, ?, ?)')
      .run(key.id, JSON.stringify(key), material);
    return key;
  }

  update(key: Key): void {
    this.#kernel.db.prepare('UPDATE kms_keys SET key = ? WHERE id = ?').run(JSON.stringify(key), key.id);
  }

  remove(id: string): void {
    this.#kernel.db.prepare('DELETE FROM kms_keys WHERE id = ?').run(id);
  }

  get(id: string): Key | undefined {
    const row = this.#kernel.db.prepare('SELECT key FROM kms_keys WHERE id = ?').get(id);
    return row && JSON.parse(row.key as string);
  }

  all(): Key[] {
    return this.#kernel.db
      .prepare('SELECT key FROM kms_keys ORDER BY id')
      .all()
      .map((row) => JSON.parse(row.key as string));
  }

  /** By key id, key ARN, alias name or alias ARN. @throws AwsError NotFoundException */
  find(keyId: string): Key {
    const name = keyId.startsWith('arn:') ? keyId.split(':').slice(5).join(':') : keyId;
    const id = name.startsWith('alias/') ? this.#keyOfAlias(name) : name.replace(/^key\//, '');
    const key = id && this.get(id);
    if (!key) throw new AwsError('NotFoundException', `Key '${keyId}' does not exist`);
    return key;
  }

  arnOf(key: Key): string {
    return arn(this.#kernel, 'kms', `key/${key.id}`);
  }

  mac(key: Key, message: Buffer): Buffer {
    const row = this.#kernel.db.prepare('SELECT material FROM kms_keys WHERE id = ?').get(key.id)!;
    return createHmac(ALGORITHMS[key.spec]!.hash, row.material as Uint8Array)
      .update(message)
      .digest();
  }

  setAlias(name: string, keyId: string): void {
    this.#kernel.db
      .prepare('INSERT OR REPLACE INTO kms_aliases (name, key_id) VALUES (?, ?)')
      .run(name, this.find(keyId).id);
  }

  removeAlias(name: string): void {
    this.#kernel.db.prepare('DELETE FROM kms_aliases WHERE name = ?').run(name);
  }

  aliases(): { name: string; keyId: string }[] {
    const rows = this.#kernel.db.prepare('SELECT name, key_id FROM kms_aliases ORDER BY name').all();
    return rows.map((row) => ({ name: row.name as string, keyId: row.key_id as string }));
  }

  #keyOfAlias(name: string): string | undefined {
    const row = this.#kernel.db.prepare('SELECT key_id FROM kms_aliases WHERE name = ?').get(name);
    return row?.key_id as string | undefined;
  }
}
