import type { DocumentKind } from '@claimstream/events-schema';
import { Refused } from '../outcome.ts';
import { documents } from '../own-documents.ts';
import { Unavailable } from '../patience.ts';
import type { Trip } from '../trip.ts';

/** Waits until the document is requested (again, if one of the kind was uploaded before), then uploads its picture with a presigned
 * form, as a browser would. */
export async function upload(trip: Trip, kind: DocumentKind): Promise<void> {
  const { platform, token, feed, who, ids } = trip;
  const { bytes, contentType } = who.pictures[kind];
  const shown = ids[`${kind}DocumentId`];
  const wanted = await platform.patience.until(
    'documents',
    `the ${kind} document to be asked for`,
    async () => (await documents(trip)).find((document) => document.kind === kind && document.documentId !== shown),
    () => feed.next(),
  );
  ids[`${kind}DocumentId`] = wanted.documentId;
  await platform.patience.again('documents', `the upload of the ${kind} picture`, async () => {
    const { url, fields, limits } = await platform.call(
      token,
      'documents',
      'POST',
      `/documents/${wanted.documentId}/upload`,
      {
        contentType,
      },
    );
    if (bytes.length > limits.maxBytes) {
      const is = `The ${kind} picture has ${bytes.length} bytes`;
      throw new Refused('documents', `${kind}-rejected`, [
        `${is}, and ${limits.maxBytes} are taken. Give a smaller one.`,
      ]);
    }
    const form = new FormData();
    for (const [name, value] of Object.entries<string>(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(bytes)], { type: contentType }));
    const response = await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(30_000) });
    const answer = await response.text();
    if (response.status >= 500) throw new Unavailable(`The upload was answered with ${response.status}: ${answer}`);
    if (!response.ok) throw new Error(`The upload was refused with ${response.status}: ${answer}`);
  });
  trip.done(`${kind} picture uploaded`);
}
