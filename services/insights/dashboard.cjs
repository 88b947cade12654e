/**
 * The business dashboard in CloudWatch's own console, built from the contract and from the emitters' lists of metrics: a new event,
 * metric or service needs no change here.
 */
const patterns = require('@claimstream/events-schema/patterns.cjs');
const { SERVICE_METRICS } = require('@claimstream/serverless-preset/service-metrics.cjs');
const metrics = require('./src/domain/business-metrics.json');

const DAY = 86_400;
const COLUMNS = 3;
const [WIDTH, HEIGHT] = [8, 6];

/**
 * @param {string} stage
 * @param {string} region
 * @returns {{ widgets: object[] }} the body of an AWS::CloudWatch::Dashboard
 */
function dashboardBody(stage, region) {
  const drawn = (title, lines) => ({
    type: 'metric',
    properties: { title, metrics: lines, region, view: 'timeSeries', stacked: false, period: DAY, stat: 'Sum' },
  });
  const listed = (title, query) => ({ type: 'log', properties: { title, query, region, view: 'table' } });
  const widgets = [
    ...businessGraphs(stage).map(([title, lines]) => drawn(title, lines)),
    ...serviceGraphs(stage).map(([title, lines]) => drawn(title, lines)),
    ...eventTables(stage).map(([title, query]) => listed(title, query)),
  ];
  return {
    widgets: widgets.map((widget, index) => ({
      ...widget,
      x: WIDTH * (index % COLUMNS),
      y: HEIGHT * Math.floor(index / COLUMNS),
      width: WIDTH,
      height: HEIGHT,
    })),
  };
}

/** Metrics that insights counts from events: those of one graph together, and each again by its dimensions. */
function businessGraphs(stage) {
  const all = Object.entries(metrics);
  const titles = new Set(all.map(([, { graph }]) => graph).filter(Boolean));
  return [
    ...[...titles].map((title) => [
      title,
      all
        .filter(([, { graph }]) => graph === title)
        .flatMap(([name, { stats }]) => stats.map((stat) => line(name, stat))),
    ]),
    ...all
      .filter(([, { by }]) => by.length > 0)
      .map(([name, { by }]) => [`${words(name)}, by ${by.join(' and ')}`, [search(name, by)]]),
  ];

  function line(name, stat) {
    return ['Claimstream', name, 'service', 'insights', 'stage', stage, { stat }];
  }
  /** One line for each existing combination of these dimensions. */
  function search(name, dimensions) {
    const schema = `{Claimstream,service,stage,${dimensions.join()}}`;
    return [
      {
        expression: `SEARCH('${schema} MetricName="${name}" stage="${stage}"', 'Sum', ${DAY})`,
        id: name.charAt(0).toLowerCase() + name.slice(1),
      },
    ];
  }
}

/** Metrics of other services: breached clocks, texts over the limit, trips. */
function serviceGraphs(stage) {
  return Object.entries(SERVICE_METRICS).map(([namespace, { service, metrics: names }]) => [
    `${namespace.split('/').at(-1)} (${service})`,
    names.map((name) => [namespace, name, 'service', service, 'stage', stage, { stat: 'Sum' }]),
  ]);
}

/**
 * Events by type, one table per publisher, counted on demand from the log line of each published event: a metric per type would cost
 * $0.30 a month each.
 */
function eventTables(stage) {
  const typesBy = {};
  for (const { source, 'detail-type': types } of Object.values(patterns)) {
    for (const owner of source) typesBy[owner] = [...(typesBy[owner] ?? []), ...types];
  }
  return Object.entries(typesBy).map(([owner, types]) => {
    const service = owner.replace(/\.service$/, '');
    const group = `/aws/lambda/claimstream-${service}-${stage}-publishEvents`;
    const names = [...new Set(types)].map((type) => `"${type}"`).join(', ');
    return [
      `Events of ${service}, by type`,
      `SOURCE '${group}' | filter message = "Event published" and type in [${names}] | stats count(*) as events by type | sort events desc`,
    ];
  });
}

/** `ClaimsRefused` → `Claims refused`. */
const words = (name) => name.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

module.exports = { dashboardBody };
