import type { Dashboard } from '@claimstream/api-contract/insights/show-dashboard';
import Box from '@cloudscape-design/components/box';
import { useFormat } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { durationOf } from './duration.ts';
import { shareOf } from './shares.ts';
import { dashboardWords } from './words/index.ts';

/** The five numbers that a supervisor looks at first. */
export function KeyFigures({ dashboard }: { dashboard: Dashboard }) {
  const { figures } = useWords(dashboardWords);
  const format = useFormat();
  const language = useLanguage();
  const { applications, claims, openClaims, payments, noticeToPayment } = dashboard;
  const decided = applications.accepted.total + applications.refused.total;
  const share = shareOf(applications.accepted.total, decided);
  const { median, p90 } = noticeToPayment.overall;
  const shown = [
    {
      label: figures.applications,
      value: format.number(applications.submitted.total),
      note: figures.refused(format.number(applications.refused.total)),
    },
    {
      label: figures.accepted,
      value: share === undefined ? '–' : format.percent(share),
      note:
        share === undefined
          ? figures.undecided
          : figures.acceptedOf(format.number(applications.accepted.total), format.number(decided)),
    },
    {
      label: figures.open,
      value: format.number(openClaims.total),
      note: figures.opened(format.number(claims.opened.total)),
    },
    {
      label: figures.paid,
      value: format.money(payments.cents.total),
      note: figures.payments(payments.count.total, format.number(payments.count.total)),
    },
    {
      label: figures.time,
      value: median === null ? '–' : durationOf(median, language),
      note: median === null || p90 === null ? figures.noPayment : figures.median(durationOf(p90, language)),
    },
  ];
  return (
    <dl className="dashboard-figures">
      {shown.map(({ label, value, note }) => (
        <div key={label} className="dashboard-figure">
          <dt>{label}</dt>
          <dd>
            <Box fontSize="heading-xl" fontWeight="bold">
              {value}
            </Box>
            <Box variant="small">{note}</Box>
          </dd>
        </div>
      ))}
    </dl>
  );
}
