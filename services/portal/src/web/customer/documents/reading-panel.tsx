import type { confirmReading } from '@claimstream/api-contract/documents/confirm-reading';
import type { showReading } from '@claimstream/api-contract/documents/show-reading';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useRead, useSend } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import type { Customer } from '../use-customer.ts';
import { customerWords } from '../words/index.ts';
import { type ReadingRow, readingRows } from './reading-rows.ts';
import type { Document } from './use-documents.ts';
import { documentWords } from './words/index.ts';

interface ReadingPanelProps {
  document: Document;
  driver?: Customer['driver'];
  colour?: string;
  onAnother?: () => void;
}

/** The values read from a picture beside the customer's own, for the customer to confirm. */
export function ReadingPanel({ document, driver, colour, onAnother }: ReadingPanelProps) {
  const t = useWords(documentWords);
  const shown = useShownValue();
  const { documentId, attempt } = document;
  const reading = useRead<typeof showReading>('GET /documents/{documentId}/reading', {
    path: { documentId },
    query: { attempt },
  });
  const confirm = useSend<typeof confirmReading>('POST /documents/{documentId}/reading/confirmation', [
    'GET /documents/{documentId}/reading',
    'GET /documents',
  ]);
  if (!reading.data) return null;
  const rows = readingRows(reading.data.reading, { driver, colour });
  if (rows.length === 0) return null;
  const confirmed = document.read?.confirmedAt ?? reading.data.confirmedAt;
  const compares = rows.some(({ said }) => said !== undefined);
  return (
    <SpaceBetween size="s">
      <ExpandableSection defaultExpanded={!confirmed} headerText={t.reading.title} variant="inline">
        <table className="reading">
          <thead>
            <tr>
              <td />
              <th scope="col">{t.reading.read}</th>
              {compares && <th scope="col">{t.reading.said}</th>}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">{t.reading.fields[row.field]}</th>
                <td data-label={t.reading.read}>
                  {row.read === undefined ? t.reading.unread : shown(row.field, row.read)}
                </td>
                {compares && (
                  <td data-label={row.said && t.reading.said}>
                    {row.said === undefined ? '' : shown(row.field, row.said)}
                  </td>
                )}
                <td>
                  <Agreement row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ExpandableSection>
      <Failure error={confirm.error} problems={t.problems} />
      {confirmed ? (
        <StatusIndicator type="success">{t.reading.confirmed}</StatusIndicator>
      ) : (
        <SpaceBetween size="xs" direction="horizontal">
          <Button
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ path: { documentId }, body: { attempt, right: true } })}
          >
            {t.reading.right}
          </Button>
          {onAnother && <Button onClick={onAnother}>{t.reading.another}</Button>}
        </SpaceBetween>
      )}
    </SpaceBetween>
  );
}

function Agreement({ row: { agrees, sure, read } }: { row: ReadingRow }) {
  const t = useWords(documentWords).reading;
  if (read === undefined) return null;
  if (agrees === false) return <StatusIndicator type="warning">{t.differs}</StatusIndicator>;
  if (agrees) return <StatusIndicator type="success">{t.agrees}</StatusIndicator>;
  return sure ? null : <StatusIndicator type="info">{t.unsure}</StatusIndicator>;
}

/** A value in the reader's words: dates with the month's name, colours by name. */
function useShownValue() {
  const { vehicles } = useWords(documentWords).reading;
  const words = useWords(customerWords);
  const format = useFormat();
  return (field: ReadingRow['field'], value: string): string => {
    switch (field) {
      case 'birthDate':
      case 'expiresOn':
        return format.day(value);
      case 'vehicle':
        return vehicles[value as keyof typeof vehicles];
      case 'colour':
        return words.colours[value as keyof typeof words.colours];
      case 'severity':
        return words.severities[value as keyof typeof words.severities];
      default:
        return value;
    }
  };
}
