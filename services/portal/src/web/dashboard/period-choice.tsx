import { useWords } from '../words/use-words.ts';
import { type Period, periods } from './period.ts';
import { dashboardWords } from './words/index.ts';

interface PeriodChoiceProps {
  period: Period;
  onChoose(period: Period): void;
}

/** A choice of periods, side by side. They are the browser's own radio buttons, so arrow keys move between them. */
export function PeriodChoice({ period, onChoose }: PeriodChoiceProps) {
  const t = useWords(dashboardWords);
  return (
    <fieldset className="dashboard-periods">
      <legend>{t.period}</legend>
      {periods.map((one) => (
        <label key={one}>
          <input type="radio" name="period" checked={one === period} onChange={() => onChoose(one)} />
          <span>{t.periods[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
