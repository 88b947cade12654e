import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/** Places where personal data may be: the service tables, the user pool, the mailbox, the pictures. */
const mayHold = /^(cognito_|ses_|s3_|dynamodb_stream_records$|dynamodb_rows$|sqlite_)/;

/** Every text that must contain none: events, queues, execution histories, parameters, logs, idempotency records. */
export function* searchedTexts(db: DatabaseSync, dataDir: string): Generator<{ place: string; text: string }> {
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));
  for (const table of tables.filter((name) => !mayHold.test(name))) {
    for (const row of db.prepare(`SELECT * FROM ${table}`).all()) yield { place: table, text: JSON.stringify(row) };
  }
  const records = db.prepare(
    "SELECT space, value FROM dynamodb_rows WHERE space LIKE '%Idempotency%' OR value LIKE '%\"outbox\"%'",
  );
  for (const { space, value } of records.all()) {
    const outbox = JSON.parse(String(value)).outbox?.S;
    yield { place: String(space), text: outbox ?? String(value) };
  }
  const logs = join(dataDir, 'logs');
  for (const file of readdirSync(logs, { recursive: true, withFileTypes: true })) {
    if (file.isFile())
      yield { place: `log ${file.name}`, text: readFileSync(join(file.parentPath, file.name), 'utf8') };
  }
}

/** The possible forms of a value: unchanged, base64, digits only, and dates in American order. */
export function formsOf(value: string): string[] {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const forms = [value, Buffer.from(value).toString('base64').replace(/=+$/, '')];
  if (date) forms.push(`${date[2]}/${date[3]}/${date[1]}`, `${date[1]}${date[2]}${date[3]}`);
  return forms.map((form) => form.toLowerCase());
}

/** A ZIP's five digits occur by chance in digests, ids and times: a short number counts only without an adjacent digit or hex letter. */
function holds(text: string, form: string): boolean {
  if (!/^\d{1,7}$/.test(form)) return text.includes(form);
  return new RegExp(`(?<![0-9a-f])${form}(?![0-9a-f])`).test(text);
}

/** Each place that contains one of the values, as `place: value`. */
export function findPersonalValues(db: DatabaseSync, dataDir: string, values: string[]): string[] {
  const wanted = values.map((value) => ({ value, forms: formsOf(value) }));
  const found = new Set<string>();
  for (const { place, text } of searchedTexts(db, dataDir)) {
    const lower = text.toLowerCase();
    for (const { value, forms } of wanted)
      if (forms.some((form) => holds(lower, form))) found.add(`${place}: ${value}`);
  }
  return [...found];
}
