import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import MixedChart, { type MixedLineBarChartProps } from '@cloudscape-design/components/mixed-line-bar-chart';
import { useWords } from '../words/use-words.ts';
import { wholeDomain } from './whole-domain.ts';
import { dashboardWords } from './words/index.ts';

export interface ChartSeries {
  title: string;
  type: 'bar' | 'line';
  /** One for each category; null draws no point. */
  values: readonly (number | null)[];
  color: string | undefined;
}

interface ChartPanelProps {
  title: string;
  categories: readonly string[];
  /** The heading of the table's first column. */
  categoryTitle: string;
  valueTitle: string;
  series: readonly ChartSeries[];
  /** Writes a value for the axis and the table. */
  write(value: number): string;
  axis?(value: number): string;
  /** The values are counts, so the axis shows no halves. */
  whole?: boolean;
  stacked?: boolean;
  horizontal?: boolean;
  /** Shown instead of the chart. */
  empty?: string | undefined;
}

/** A chart, and the same numbers as a table. */
export function ChartPanel(props: ChartPanelProps) {
  const {
    title,
    categories,
    categoryTitle,
    valueTitle,
    series,
    write,
    axis = write,
    whole,
    stacked,
    horizontal,
    empty,
  } = props;
  const t = useWords(dashboardWords);
  const data = series.map(
    (one): MixedLineBarChartProps.ChartSeries<string> => ({
      type: one.type,
      title: one.title,
      ...(one.color !== undefined && { color: one.color }),
      valueFormatter: write,
      data: one.values.flatMap((y, index) => (y === null ? [] : [{ x: categories[index]!, y }])),
    }),
  );
  const footer = empty === undefined && (
    <details className="dashboard-details">
      <summary>{t.numbers}</summary>
      <Numbers title={title} categoryTitle={categoryTitle} categories={categories} series={series} write={write} />
    </details>
  );
  return (
    <Container fitHeight header={<Header variant="h2">{title}</Header>} footer={footer || undefined}>
      {empty !== undefined ? (
        <Box textAlign="center" color="text-body-secondary" padding={{ vertical: 'xxl' }}>
          {empty}
        </Box>
      ) : (
        <MixedChart
          series={data}
          xScaleType="categorical"
          xDomain={categories}
          height={horizontal ? Math.max(160, categories.length * 34) : 240}
          hideFilter
          hideLegend={series.length === 1}
          stackedBars={stacked}
          horizontalBars={horizontal}
          xTitle={categoryTitle}
          yTitle={valueTitle}
          yDomain={whole ? wholeDomain(categories, series, stacked) : undefined}
          yTickFormatter={(value) => (whole && !Number.isInteger(value) ? '' : axis(value))}
          ariaLabel={title}
          i18nStrings={{
            filterLabel: t.chart.filter,
            filterPlaceholder: t.chart.filter,
            filterSelectedAriaLabel: t.chart.filter,
            legendAriaLabel: t.chart.legend,
            chartAriaRoleDescription: t.chart.chart,
            xAxisAriaRoleDescription: t.chart.xAxis,
            yAxisAriaRoleDescription: t.chart.yAxis,
            detailPopoverDismissAriaLabel: t.chart.dismiss,
          }}
        />
      )}
    </Container>
  );
}

type NumbersProps = Pick<ChartPanelProps, 'title' | 'categories' | 'categoryTitle' | 'series' | 'write'>;

function Numbers({ title, categories, categoryTitle, series, write }: NumbersProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls when it is wide, also by keyboard
    <section className="dashboard-numbers" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{categoryTitle}</th>
            {series.map((one) => (
              <th key={one.title} scope="col" className="dashboard-number">
                {one.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, index) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {series.map((one) => (
                <td key={one.title} className="dashboard-number">
                  {one.values[index] === null ? '–' : write(one.values[index]!)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
