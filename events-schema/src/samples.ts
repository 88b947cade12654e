import type { EventContract } from './define-event.ts';

const metadata = (version: number) => ({
  id: '6f0f2ac4-3d6c-5b83-9a53-3f9b6f8f6f01',
  version,
  occurredAt: '2026-03-01T12:00:00.000Z',
  correlationId: '0f1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02',
  causationId: '7b1f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a03',
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
});

export interface GoldenSamples {
  valid: { name: string; detail: unknown }[];
  invalid: { name: string; detail: unknown }[];
}

/** Golden samples of an event: valid ones, and an invalid one for each usual mistake of a producer. */
export function goldenSamples(contract: EventContract): GoldenSamples {
  const valid = contract.samples.map((data, index) => ({
    name: `sample ${index + 1}`,
    detail: { metadata: metadata(contract.version), data },
  }));
  const first = contract.samples[0] as Record<string, unknown>;
  const { [contract.subject]: _subject, ...withoutSubject } = first;
  return {
    valid,
    invalid: [
      { name: `without ${contract.subject}`, detail: { metadata: metadata(contract.version), data: withoutSubject } },
      { name: 'of another major version', detail: { metadata: metadata(contract.version + 1), data: first } },
      { name: 'without metadata', detail: { data: first } },
    ],
  };
}
