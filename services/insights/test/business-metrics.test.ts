import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as catalogue from '@claimstream/events-schema/catalogue';
import { metricNames } from '../src/domain/business-metrics.ts';
import { measurementsOf } from '../src/domain/measurements.ts';
import { passed } from './insights-under-test.ts';

const require = createRequire(import.meta.url);
const { dashboardBody } = require('../dashboard.cjs');
const { SERVICE_METRICS } = require('@claimstream/serverless-preset/service-metrics.cjs');
const services = join(import.meta.dirname, '../..');

const body = dashboardBody('prod', 'eu-central-1');
const text = JSON.stringify(body);

/** The source texts of a service's functions and use cases, by file. */
const sourcesOf = (service: string): string[] =>
  readdirSync(join(services, service, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));

describe('the business dashboard of CloudWatch', () => {
  it('draws every metric that insights counts, and no other', () => {
    const metrics = [...text.matchAll(/"Claimstream","(\w+)"/g)].map(([, name]) => name);
    const searched = [...text.matchAll(/MetricName=\\"(\w+)\\"/g)].map(([, name]) => name);
    expect([...new Set([...metrics, ...searched])].sort()).toEqual([...metricNames].sort());
  });

  it('draws only metrics that some event of the contract makes insights emit, with their emitted dimensions', () => {
    const emitted = Object.values(catalogue).flatMap((contract) =>
      contract.samples.flatMap((data) => measurementsOf(passed(contract, data as object))),
    );
    // This metric needs two events of one claim: `follow-claims.test.ts` and `service.test.ts` cover it.
    const names = new Set(['NoticeToPayment', ...emitted.map(({ name }) => name)]);
    expect([...names].sort()).toEqual([...metricNames].sort());
    const drawnBy = [...text.matchAll(/\{Claimstream,service,stage,([\w,]+)\} MetricName=\\"(\w+)\\"/g)];
    expect(drawnBy.length).toBeGreaterThan(0);
    for (const [, dimensions = '', name] of drawnBy) {
      const sets = emitted.filter((one) => one.name === name).map((one) => Object.keys(one.dimensions ?? {}).join());
      expect([name, sets]).toEqual([name, expect.arrayContaining([dimensions])]);
    }
  });

  it('draws only metrics that the other services do emit', () => {
    const others = readdirSync(services).filter(
      (name) => name !== 'insights' && existsSync(join(services, name, 'src')),
    );
    const namespaces = others.flatMap((service) => {
      const sources = sourcesOf(service);
      return sources.flatMap((source) =>
        [...source.matchAll(/businessMetrics\(\s*'([^']+)'/g)].map(([, name]) => name),
      );
    });
    expect([...new Set(namespaces)].sort()).toEqual(Object.keys(SERVICE_METRICS).sort());
    for (const [namespace, { service, metrics }] of Object.entries<any>(SERVICE_METRICS)) {
      const sources = sourcesOf(service).join('\n');
      for (const name of metrics) {
        expect([name, sources.includes(`'${name}'`)]).toEqual([name, true]);
        expect(text).toContain(`"${namespace}","${name}","service","${service}","stage","prod"`);
      }
    }
  });

  it('counts each event of the contract by type', () => {
    const counted = body.widgets
      .flatMap(({ type, properties }: any) => (type === 'log' ? [properties.query] : []))
      .join();
    for (const { name } of Object.values(catalogue)) expect(counted).toContain(`"${name}"`);
    expect(counted).toContain("SOURCE '/aws/lambda/claimstream-claims-prod-publishEvents'");
  });

  it('belongs to its stage and region, and its widgets do not overlap', () => {
    const places = new Set(body.widgets.map(({ x, y }: any) => `${x} ${y}`));
    expect(places.size).toBe(body.widgets.length);
    for (const { type, properties } of body.widgets) {
      expect(properties.region).toBe('eu-central-1');
      if (type === 'log') expect(properties.query).toContain('-prod-');
      else
        for (const metric of properties.metrics)
          expect(JSON.stringify(metric)).toMatch(/"stage","prod"|stage=\\"prod\\"/);
    }
  });
});
