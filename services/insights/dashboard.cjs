/** The business metrics as CloudWatch's own console draws them. The names are those of `src/domain/business-metrics.ts`. */
const DAY = 86_400;

/**
 * @param {string} stage
 * @param {string} region
 * @returns {{ widgets: object[] }} the body of an AWS::CloudWatch::Dashboard
 */
function dashboardBody(stage, region) {
  const metric = (name, stat = 'Sum') => ['Claimstream', name, 'service', 'insights', 'stage', stage, { stat }];
  /** One line for each combination of these dimensions that there is. */
  const search = (name, ...dimensions) => [
    {
      expression: `SEARCH('{Claimstream,service,stage,${dimensions.join()}} MetricName="${name}" stage="${stage}"', 'Sum', ${DAY})`,
      id: name.charAt(0).toLowerCase() + name.slice(1),
    },
  ];
  const graphs = [
    [
      'Applications',
      ['ApplicationsSubmitted', 'ApplicationsAccepted', 'ApplicationsRefused'].map((name) => metric(name)),
    ],
    ['Applications refused, by reason', [search('ApplicationsRefused', 'reason')]],
    ['Images read, by kind and result', [search('DocumentsRead', 'kind', 'result')]],
    ['Documents of applications checked', [search('DocumentsChecked', 'kind', 'result')]],
    ['Claims', ['ClaimsOpened', 'ClaimsCovered', 'ClaimsRefused'].map((name) => metric(name))],
    ['Claims refused, by reason', [search('ClaimsRefused', 'reason')]],
    ['Payments', [metric('PaymentsMade')]],
    ['Paid, US cents', [metric('PaidCents')]],
    ['Notice to payment, seconds', [metric('NoticeToPayment', 'p50'), metric('NoticeToPayment', 'p90')]],
  ];
  const widgets = graphs.map(([title, metrics], index) => ({
    type: 'metric',
    x: 8 * (index % 3),
    y: 6 * Math.floor(index / 3),
    width: 8,
    height: 6,
    properties: { title, metrics, region, view: 'timeSeries', stacked: false, period: DAY, stat: 'Sum' },
  }));
  return { widgets };
}

module.exports = { dashboardBody };
