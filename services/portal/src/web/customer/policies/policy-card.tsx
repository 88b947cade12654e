import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import type { Document } from '../documents/use-documents.ts';
import type { Customer } from '../use-customer.ts';
import { customerWords } from '../words/index.ts';
import { missingDocuments } from './missing-documents.ts';
import { PolicyState } from './policy-line.tsx';
import { PremiumExplained } from './premium-explained.tsx';
import { policyWords } from './words/index.ts';

interface PolicyCardProps {
  policy: Customer['policies'][number];
  documents: readonly Document[];
}

/** One policy: its car, its cover, and the documents missing until it is active. */
export function PolicyCard({ policy, documents }: PolicyCardProps) {
  const t = useWords(policyWords);
  const words = useWords(customerWords);
  const format = useFormat();
  const go = useNavigate();
  const { policyId, state, effectiveFrom, effectiveUntil, coverEndedOn, limitCents, deductibleCents, car } = policy;
  const { rentalCover, premium } = policy;
  const active = state === 'active';
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={[words.vehicleClasses[car.vehicleClass], words.colours[car.colour], car.modelYear, car.plate]
            .filter(Boolean)
            .join(' · ')}
          actions={
            active && (
              <Button
                onClick={() => go(`/report?policy=${policyId}`)}
                ariaLabel={t.reportFor(`${car.make} ${car.model}`)}
              >
                {t.report}
              </Button>
            )
          }
        >
          {car.make} {car.model}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={4}
          minColumnWidth={160}
          items={[
            { label: t.state, value: <PolicyState state={state} /> },
            { label: t.term, value: t.fromTo(format.day(effectiveFrom), format.day(effectiveUntil)) },
            { label: t.limit, value: format.dollars(limitCents) },
            { label: t.deductible, value: format.dollars(deductibleCents) },
            ...(premium ? [{ label: t.premium, value: t.aYear(format.money(premium.cents)) }] : []),
            ...(rentalCover
              ? [
                  {
                    label: t.rental,
                    value: t.rentalDays(format.dollars(rentalCover.perDayCents), rentalCover.maxDays),
                  },
                ]
              : []),
          ]}
        />
        {premium?.driving && <PremiumExplained premium={premium} driving={premium.driving} />}
        {coverEndedOn && (
          <Alert type="warning" header={t.ended}>
            {t.endedText(format.day(coverEndedOn))}
          </Alert>
        )}
        {!active && <Missing policyId={policyId} documents={documents} />}
      </SpaceBetween>
    </Container>
  );
}

function Missing({ policyId, documents }: { policyId: string; documents: readonly Document[] }) {
  const t = useWords(policyWords);
  const words = useWords(customerWords);
  const go = useNavigate();
  const missing = missingDocuments(policyId, documents);
  return (
    <Alert type="info" header={t.missing} action={<Button onClick={() => go('/documents')}>{t.toDocuments}</Button>}>
      {missing.length === 0 ? (
        t.nothingMissing
      ) : (
        <ul className="plain-list">
          {missing.map(({ documentId, kind, state }) => (
            <li key={documentId}>
              {words.kinds[kind]}: {words.documentState[state]}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
