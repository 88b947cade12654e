import type { closeMonth } from '@claimstream/api-contract/settlement/close-month';
import type { exportLedger } from '@claimstream/api-contract/settlement/export-ledger';
import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useId, useState } from 'react';
import { readParts } from '../api/read-parts.ts';
import { useSend } from '../api/use-api.ts';
import { announce } from '../layout/announcements.ts';
import { Failure } from '../layout/failure.tsx';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { monthName, monthsUntil } from './months.ts';
import { saveFile } from './save-file.ts';
import { financeWords } from './words/index.ts';

/** A month of the books: its journal as a file, and its closing. */
export function MonthPanel() {
  const words = useWords(financeWords);
  const { months: t } = words;
  const language = useLanguage();
  const fieldId = useId();
  const [now] = useState(() => new Date());
  const months = monthsUntil(now);
  const [month, setMonth] = useState(months[0]!);
  const [confirming, setConfirming] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [loading, setLoading] = useState(false);
  const close = useSend<typeof closeMonth>('POST /ledger/months/{month}/close');
  const name = monthName(month, language);

  async function download() {
    setLoading(true);
    setFailure(undefined);
    try {
      const csv = await readParts<typeof exportLedger>('GET /ledger/export', { month });
      saveFile(`ledger-${month}.csv`, 'text/csv', csv);
    } catch (error) {
      setFailure(error);
    } finally {
      setLoading(false);
    }
  }

  function closeIt() {
    setConfirming(false);
    close.mutate(
      { path: { month } },
      { onSuccess: () => announce({ id: `closed ${month}`, type: 'success', content: t.closed(name) }) },
    );
  }

  return (
    <Container
      header={
        <Header variant="h2" description={t.intro}>
          {t.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <div className="finance-month">
          <label htmlFor={fieldId}>{t.month}</label>
          <select
            id={fieldId}
            value={month}
            onChange={({ target }) => {
              setMonth(target.value);
              setConfirming(false);
              close.reset();
              setFailure(undefined);
            }}
          >
            {months.map((one) => (
              <option key={one} value={one}>
                {monthName(one, language)}
              </option>
            ))}
          </select>
        </div>
        <SpaceBetween size="xs" direction="horizontal">
          <Button iconName="download" loading={loading} onClick={() => void download()}>
            {t.download}
          </Button>
          <Button loading={close.isPending} disabled={month === months[0]} onClick={() => setConfirming(true)}>
            {t.close}
          </Button>
        </SpaceBetween>
        {confirming && (
          <Alert type="warning" action={<Button onClick={closeIt}>{t.closeForGood(name)}</Button>}>
            {t.closeMeans}
          </Alert>
        )}
        <Failure error={failure ?? close.error} problems={words.problems} />
      </SpaceBetween>
    </Container>
  );
}
