import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployAlone } from '@claimstream/test-drive';

export interface ShownDocument {
  documentId: string;
  kind: string;
  state: string;
  reasons: { code: string }[];
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

/**
 * The rows of the database and the logs of a cloud, as text, without the records of readings: only those may hold printed
 * values of a card, in the service's table and in the stream of its changes.
 */
export function textKept({ kernel: { db }, dataDir }: DocumentsUnderTest['cloud']): string {
  const logs = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const rows = tables.flatMap(({ name }) => {
    const texts = db.prepare(`SELECT * FROM "${name}"`).all().map(textOf);
    const mayHold = /^dynamodb_(rows|stream_records)$/.test(String(name));
    return mayHold ? texts.filter((text) => !text.includes('READING#')) : texts;
  });
  return [...logs, ...rows].join('\n');
}

const textOf = (row: Record<string, unknown>) =>
  Object.values(row)
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join(' ');
