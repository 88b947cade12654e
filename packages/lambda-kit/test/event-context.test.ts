import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import fc from 'fast-check';
import { childSpan, contextAfter, deriveId } from '../src/index.ts';
import { exampleOf } from './queue-messages.ts';

describe('a derived id', () => {
  it('is a uuid that depends on its parts alone', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => {
        expect(deriveId(...parts)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(deriveId(...parts)).toBe(deriveId(...parts));
      }),
    );
  });

  it('never changes, because stored ids must be found again', () => {
    expect(deriveId('b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01', 'document', 'licence')).toBe(
      '42c121a0-1671-5748-b888-cc62c0aef23c',
    );
  });

  it('differs for other parts, whatever a caller puts into one of them', () => {
    const part = fc.string({ unit: fc.constantFrom('a', '/', '%', '2', 'F'), minLength: 1, maxLength: 6 });
    const parts = fc.array(part, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(deriveId(...one) === deriveId(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      {
        numRuns: 2000,
        examples: [
          [
            ['a/b', 'c'],
            ['a', 'b/c'],
          ],
          [['a/'], ['a%2F']],
        ],
      },
    );
  });
});

describe('the context after an event', () => {
  const { metadata } = exampleOf(ClaimClosed).detail;

  it('names the event as causation, keeps journey and trace, and happens now', () => {
    const now = new Date('2026-03-02T08:00:00.000Z');
    const { traceparent, ...context } = contextAfter(metadata, now);
    expect(context).toEqual({
      causationId: metadata.id,
      correlationId: metadata.correlationId,
      occurredAt: '2026-03-02T08:00:00.000Z',
    });
    expect(traceparent.slice(3, 35)).toBe(metadata.traceparent.slice(3, 35));
  });
});

describe('a span', () => {
  const parent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

  it('is a new one under the same trace', () => {
    expect(childSpan(parent)).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01$/);
    expect(new Set([parent, childSpan(parent), childSpan(parent)]).size).toBe(3);
  });

  it.each([undefined, '', 'nonsense', `${parent}-more`, parent.toUpperCase()])('of %p begins a trace', (given) => {
    const span = childSpan(given);
    expect(span).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(span).not.toContain('4bf92f3577b34da6a3ce929d0e0e4736');
  });
});
