import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Object bytes as plain files. A file is complete as soon as it has its final name. */
export class Bytes {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'objects');
    mkdirSync(this.#folder, { recursive: true });
  }

  /** Stores `bytes`; answers the file's name. */
  async write(bytes: Buffer): Promise<string> {
    const name = randomUUID();
    const temporary = join(this.#folder, `${name}.tmp`);
    await writeFile(temporary, bytes);
    await rename(temporary, join(this.#folder, name));
    return name;
  }

  // Synchronous, so that no deletion can come between finding a version and reading it.
  read(name: string, start: number, length: number): Buffer {
    const file = openSync(join(this.#folder, name), 'r');
    try {
      const bytes = Buffer.alloc(length);
      let done = 0;
      while (done < length) {
        const count = readSync(file, bytes, done, length - done, start + done);
        if (count === 0) throw new Error(`${name} is shorter than its record says`);
        done += count;
      }
      return bytes;
    } finally {
      closeSync(file);
    }
  }

  remove(names: readonly string[]): void {
    for (const name of names) rmSync(join(this.#folder, name), { force: true });
  }

  /** Removes leftovers of a crash: files that no record names. */
  sweep(isKnown: (name: string) => boolean): void {
    this.remove(readdirSync(this.#folder).filter((name) => !isKnown(name)));
  }
}
