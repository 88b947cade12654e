import { type DocumentState, documentStates } from '@claimstream/api-contract/documents/document';
import { type DataOf, fields } from '@claimstream/events-schema';
import { DocumentRequested } from '@claimstream/events-schema/documents/document-requested';
import * as z from 'zod';

/** One image that arrived. This version and no other is analysed, shown and named in events. */
const Image = z.object({ attempt: z.int().positive(), version: z.string().min(1) });
export type Image = z.infer<typeof Image>;

/** A document to ask a customer for: `Document.Requested` publishes it. */
export type Expectation = DataOf<typeof DocumentRequested>;

/** A document that is expected of a customer, and its progress. */
export const Document = DocumentRequested.data.extend({
  state: z.enum(documentStates),
  reasons: fields.reasons,
  /** Upload forms issued so far. */
  attempts: z.int().nonnegative(),
  /** The attempt that the state is about; 0 before the first image. */
  attempt: z.int().nonnegative(),
  images: z.array(Image),
  /** The last attempt whose reading the customer confirmed. */
  confirmed: z.object({ attempt: z.int().positive(), at: z.iso.datetime() }).optional(),
  /** The last form, so that a repeated request gets the same attempt. */
  lastForm: z.object({ idempotencyKey: z.string(), attempt: z.int().positive() }).optional(),
  requestedAt: z.iso.datetime(),
  journey: z.object({ correlationId: z.uuid(), traceparent: z.string() }),
});
export type Document = z.infer<typeof Document>;

export const MAX_ATTEMPTS = 20;

export type FormRefusal = 'DOCUMENT_ALREADY_CLEARED' | 'TOO_MANY_ATTEMPTS';

/**
 * Counts a form to issue. A form whose key is repeated before its image arrived keeps its attempt.
 * @returns the document to write and the attempt of the form, or the reason why there is none
 */
export function giveForm(
  document: Document,
  idempotencyKey: string,
): { document: Document; attempt: number } | FormRefusal {
  if (document.state === 'cleared') return 'DOCUMENT_ALREADY_CLEARED';
  const { lastForm } = document;
  if (idempotencyKey && lastForm?.idempotencyKey === idempotencyKey && lastForm.attempt > document.attempt) {
    return { document, attempt: lastForm.attempt };
  }
  if (document.attempts >= MAX_ATTEMPTS) return 'TOO_MANY_ATTEMPTS';
  const attempt = document.attempts + 1;
  return {
    document: { ...document, attempts: attempt, lastForm: idempotencyKey ? { idempotencyKey, attempt } : undefined },
    attempt,
  };
}

export type Arrival = { take: 'start'; document: Document } | { take: 'resume' } | { take: 'ignore' };

/**
 * Decides about an image that arrived. The first version seen of an attempt is the attempt; a newer attempt replaces an
 * older one in any state; a cleared document stays cleared.
 */
export function receiveImage(document: Document, image: Image): Arrival {
  if (document.state === 'cleared' || image.attempt < document.attempt) return { take: 'ignore' };
  if (image.attempt > document.attempt) {
    const images = [...document.images, image];
    return {
      take: 'start',
      document: { ...document, state: 'processing', reasons: [], attempt: image.attempt, images },
    };
  }
  const same = versionOf(document, image.attempt) === image.version;
  return { take: same && document.state === 'processing' ? 'resume' : 'ignore' };
}

/** The image version of an attempt; the default is the current one. */
export function versionOf(document: Document, attempt: number = document.attempt): string | undefined {
  return document.images.find((image) => image.attempt === attempt)?.version;
}

/** The fraud service's result about one attempt. */
export interface Check {
  attempt: number;
  state: 'cleared' | 'refused' | 'review';
  reasons: string[];
}

/**
 * The document after a check; undefined if the check changes nothing because it is repeated, late, or about an attempt
 * that a newer one replaced. One cleared attempt settles the document, whatever the status of newer ones.
 */
export function applyCheck(document: Document, check: Check): Document | undefined {
  if (document.state === 'cleared' || check.attempt > document.attempt) return undefined;
  if (check.state === 'cleared') return { ...document, ...check };
  const prior: readonly DocumentState[] = check.state === 'review' ? ['processed'] : ['processed', 'review'];
  const current = check.attempt === document.attempt;
  return current && prior.includes(document.state) ? { ...document, ...check } : undefined;
}

const readStates: readonly DocumentState[] = ['processed', 'cleared', 'refused', 'review'];

/** Whether the current image was read; a rejected one is not. */
export const isRead = ({ state }: Document): boolean => readStates.includes(state);

/** When the customer confirmed the reading of an attempt; the default is the current one. */
export function confirmedAt({ confirmed, ...document }: Document, attempt: number = document.attempt) {
  return confirmed?.attempt === attempt ? confirmed.at : undefined;
}
