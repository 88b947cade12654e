import type { Document } from '../documents/use-documents.ts';
import type { Customer } from '../use-customer.ts';

export type StepState = 'done' | 'now' | 'waiting' | 'trouble' | 'later';

export interface NextStep {
  step: 'apply' | 'documents' | 'cover' | 'report';
  state: StepState;
}

/**
 * A customer's finished and next steps, in order.
 * @param customer `null` before the first application
 */
export function nextSteps(customer: Customer | null, documents: readonly Document[]): NextStep[] {
  const covered = customer?.policies.some(({ state }) => state === 'active') ?? false;
  return [
    { step: 'apply', state: ofApplication(customer) },
    { step: 'documents', state: ofDocuments(customer, documents) },
    { step: 'cover', state: covered ? 'done' : 'later' },
    { step: 'report', state: covered ? 'now' : 'later' },
  ];
}

function ofApplication(customer: Customer | null): StepState {
  if (!customer) return 'now';
  return ({ submitted: 'waiting', rejected: 'trouble', accepted: 'done' } as const)[customer.state];
}

/** Damage photos belong to claims; they activate no policy. */
function ofDocuments(customer: Customer | null, documents: readonly Document[]): StepState {
  if (!customer || customer.policies.length === 0) return 'later';
  const own = documents.filter(({ kind }) => kind !== 'damage');
  const states = new Set(own.map(({ state }) => state));
  if (states.has('rejected') || states.has('refused')) return 'trouble';
  if (states.has('requested')) return 'now';
  if (own.length < 1 + customer.policies.length) return 'waiting';
  return own.every(({ state }) => state === 'cleared') ? 'done' : 'waiting';
}
