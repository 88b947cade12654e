import { placeName } from '@claimstream/api-contract/policy-territory';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormContext } from 'react-hook-form';
import { ReviewPart } from '../../forms/review-part.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import type { Customer } from '../use-customer.ts';
import type { emptyEntries, LossForm, PersonForm } from './loss-form.ts';
import { reportWords } from './words/index.ts';

interface ReportReviewProps {
  policies: Customer['policies'];
  goTo(step: number): void;
}

/** The whole report before it is sent. */
export function ReportReview({ policies, goTo }: ReportReviewProps) {
  const t = useWords(reportWords);
  const format = useFormat();
  const { policyId, loss, driver, ...others } = useFormContext<LossForm>().getValues();
  const car = policies.find((policy) => policy.policyId === policyId)?.car;
  return (
    <SpaceBetween size="l">
      <ReviewPart title={t.steps.where.title} change={() => goTo(0)}>
        <KeyValuePairs
          columns={3}
          minColumnWidth={180}
          items={[
            { label: t.where.car, value: car && `${car.make} ${car.model}` },
            { label: t.review.when, value: [loss.date && format.day(loss.date), loss.time].filter(Boolean).join(', ') },
            { label: t.review.place, value: [loss.location, placeName(loss.state)].filter(Boolean).join(', ') },
          ]}
        />
      </ReviewPart>
      <ReviewPart title={t.steps.what.title} change={() => goTo(1)}>
        {loss.stolen && <div>{t.what.stolen}</div>}
        {!loss.stolen && loss.drivable !== undefined && <div>{loss.drivable ? t.what.drives : t.what.drivesNot}</div>}
        <div className="as-typed">{loss.description}</div>
      </ReviewPart>
      <ReviewPart title={t.steps.driver.title} change={() => goTo(2)}>
        <KeyValuePairs
          columns={3}
          minColumnWidth={180}
          items={[
            { label: t.review.name, value: nameOf(driver) },
            { label: t.driver.licenceNumber, value: driver.licenceNumber },
            { label: t.driver.licenceState, value: placeName(driver.licenceState) },
          ]}
        />
      </ReviewPart>
      <ReviewPart title={t.steps.others.title} change={() => goTo(3)}>
        <Others {...others} />
      </ReviewPart>
    </SpaceBetween>
  );
}

const nameOf = ({ givenName, familyName }: PersonForm) => [givenName, familyName].filter(Boolean).join(' ');

function Others(others: Omit<LossForm, 'policyId' | 'loss' | 'driver'>) {
  const t = useWords(reportWords);
  const { vehicles, injuries, witnesses, policeReport, otherCarrier } = others;
  const told = {
    vehicles: vehicles.map(({ make, model, plate, damage }) => [make, model, plate, damage].filter(Boolean).join(', ')),
    injuries: injuries.map((injury) => [nameOf(injury), injury.description].filter(Boolean).join(': ')),
    witnesses: witnesses.map(nameOf),
    policeReport: policeReport ? [`${policeReport.department}, ${policeReport.reportNumber}`] : [],
    otherCarrier: otherCarrier ? [[otherCarrier.name, otherCarrier.policyNumber].filter(Boolean).join(', ')] : [],
  } satisfies Record<keyof typeof emptyEntries, string[]>;
  const items = Object.entries(told).filter(([, lines]) => lines.length > 0);
  if (items.length === 0) return <div>{t.review.nobodyElse}</div>;
  return (
    <KeyValuePairs
      columns={2}
      items={items.map(([question, lines]) => ({
        label: t.others[question as keyof typeof told].short,
        value: (
          <SpaceBetween size="xxs">
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is shown
              <div key={index}>{line}</div>
            ))}
          </SpaceBetween>
        ),
      }))}
    />
  );
}
