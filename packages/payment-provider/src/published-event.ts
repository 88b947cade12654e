import { createHash } from 'node:crypto';
import type { Payout } from './payout-registry.ts';

export interface PublishedEvent {
  detailType: string;
  /** JSON. */
  detail: string;
}

/**
 * The event about a payout's outcome, in the shape in which Stripe publishes its events to a partner bus. The event of a reversed payout
 * is about the payout of the opposite sign.
 */
export function published(payout: Payout, now: number): PublishedEvent {
  const isReversal = payout.status === 'reversed';
  const status = isReversal ? 'paid' : payout.status;
  const type = `payout.${status}`;
  const created = Math.floor(now / 1000);
  const object = {
    id: isReversal ? `po_${digest('reversal', payout.id).slice(0, 24)}` : payout.id,
    object: 'payout',
    amount: isReversal ? -payout.amount_cents : payout.amount_cents,
    arrival_date: created,
    created: payout.created,
    currency: payout.currency,
    failure_code: payout.failure_code ?? null,
    livemode: payout.livemode,
    metadata: { reference: payout.reference },
    original_payout: isReversal ? payout.id : null,
    status,
    type: 'bank_account',
  };
  const id = `evt_${digest(object.id, type, String(now)).slice(0, 24)}`;
  const event = {
    id,
    object: 'event',
    created,
    data: { object },
    livemode: payout.livemode,
    pending_webhooks: 1,
    type,
  };
  return { detailType: type, detail: JSON.stringify(event) };
}

const digest = (...parts: string[]) => createHash('sha256').update(parts.join('|')).digest('hex');
