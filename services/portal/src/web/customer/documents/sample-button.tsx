import type { Document } from '@claimstream/api-contract/documents/document';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { config } from '../../config.ts';
import { useWords } from '../../words/use-words.ts';
import type { Customer } from '../use-customer.ts';
import { documentWords } from './words/index.ts';

interface SampleButtonProps {
  kind: Document['kind'];
  customer: Customer;
  car?: Customer['policies'][number]['car'];
  onPick(picture: Blob): void;
}

/** On a developer's machine only: draws a picture that shows the customer's own values. */
export function SampleButton({ kind, customer: { driver }, car, onPick }: SampleButtonProps) {
  const t = useWords(documentWords).sample;
  const [state, setState] = useState<'ready' | 'drawing' | 'failed'>('ready');
  const samples = config().links?.samples;
  const values = kind === 'licence' ? driver : car;
  if (!samples || !values) return null;

  async function draw() {
    setState('drawing');
    try {
      const response = await fetch(`${samples}/${kind}`, { method: 'POST', body: JSON.stringify(values) });
      if (!response.ok) throw new Error(`Status ${response.status}`);
      onPick(await response.blob());
      setState('ready');
    } catch {
      setState('failed');
    }
  }

  return (
    <Button iconName="gen-ai" loading={state === 'drawing'} onClick={() => void draw()}>
      {state === 'failed' ? t.failed : t.use}
    </Button>
  );
}
