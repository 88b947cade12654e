import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployAlone } from '@claimstream/test-drive';

export interface ShownDocument {
  documentId: string;
  kind: string;
  state: string;
  reasons: string[];
  attempts: number;
}

/** Platform and documents, alone, from their packaged templates. */
export async function deployDocuments(options?: { deliverTwice?: boolean }) {
  const alone = await deployAlone('documents', options);
  return { ...alone, bucket: alone.cloud.resource(alone.stack, 'Bucket').ref };
}
export type DocumentsUnderTest = Awaited<ReturnType<typeof deployDocuments>>;

/** Sends a file as a browser would: the form's fields, then the file. */
export async function sendForm(form: { url: string; fields: Record<string, string> }, file: Buffer, name: string) {
  const data = new FormData();
  for (const [field, value] of Object.entries(form.fields)) data.append(field, value);
  data.append('file', new Blob([new Uint8Array(file)]), name);
  const response = await fetch(form.url, { method: 'POST', body: data });
  return { status: response.status, body: await response.text() };
}

/** The databases and logs that the cloud holds on disk, as raw text; images and programs left out. */
export function textKept(dataDir: string): string {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(sqlite|sqlite-wal|jsonl)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n');
}
