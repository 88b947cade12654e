import * as z from 'zod';
import { route } from '../route.ts';

/** Kinds of cost: the platform itself, and the services that it buys for a claim. */
export const costKinds = ['plumbing', 'ml', 'mail', 'sms', 'cognito'] as const;
const costKind = z.enum(costKinds);
export type CostKind = z.infer<typeof costKind>;

const dollars = z.number().nonnegative();
const Kind = z.object({ kind: costKind, dollars });

const ServiceCost = z.object({
  /** Name of a service; `elsewhere` for costs outside the services, such as an AWS API that a client calls. */
  service: z.string(),
  dollars,
  /** Its kinds, the most expensive first. */
  kinds: z.array(Kind),
  /** Its largest cost for one claim, in AWS's units. */
  heaviest: z.object({ unit: z.string(), quantity: z.number().positive(), dollars }),
});
export type ServiceCost = z.infer<typeof ServiceCost>;

export const showCost = route('GET /insights/cost', {
  summary:
    'Estimates the cost of the claims in a span of time: one metered journey at list prices, times the reported claims. It is not an AWS bill.',
  groups: ['operators'],
  query: z.object({
    /** Moved back to the start of its hour, or of its day (UTC) if it is more than two days ago. At most 92 days ago; default seven. */
    from: z.iso.datetime().optional(),
  }),
  answer: z.object({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    /** Claims that were reported in this time. */
    claims: z.number().int().nonnegative(),
    /** `claims` times the dollars of one. */
    estimate: dollars,
    /** One claim from its customer's sign-up to its payment, without the run time of functions. */
    oneClaim: z.object({
      dollars,
      kinds: z.array(Kind),
      /** The most expensive first. */
      services: z.array(ServiceCost),
    }),
    /** Dollars a month for the alarms of the stage, with or without claims. */
    alarms: z.object({ count: z.number().int().nonnegative(), monthlyDollars: dollars }),
    /** List prices without free tiers and discounts: their region, the day on which they were noted, and their pages. */
    prices: z.object({ region: z.string(), noted: z.iso.date(), sources: z.array(z.url()) }),
  }),
  examples: {
    query: { from: '2026-03-01T00:00:00.000Z' },
    answer: {
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-04T00:00:00.000Z',
      claims: 200,
      estimate: 5.04,
      oneClaim: {
        dollars: 0.0252,
        kinds: [
          { kind: 'ml', dollars: 0.025 },
          { kind: 'plumbing', dollars: 0.0002 },
        ],
        services: [
          {
            service: 'documents',
            dollars: 0.0252,
            kinds: [
              { kind: 'ml', dollars: 0.025 },
              { kind: 'plumbing', dollars: 0.0002 },
            ],
            heaviest: { unit: 'textract.page', quantity: 1, dollars: 0.025 },
          },
        ],
      },
      alarms: { count: 120, monthlyDollars: 12 },
      prices: {
        region: 'us-east-1',
        noted: '2026-02-28',
        sources: ['https://aws.amazon.com/textract/pricing/'],
      },
    },
  },
});
