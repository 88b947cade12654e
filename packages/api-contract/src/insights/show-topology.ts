import * as z from 'zod';
import { route } from '../route.ts';

const By = z.object({ service: z.string(), function: z.string() });

/** Services and the events between them, from the catalogue of events. */
export const Topology = z.object({
  services: z.array(z.object({ name: z.string(), publishes: z.array(z.string()), consumes: z.array(z.string()) })),
  events: z.array(
    z.object({
      name: z.string(),
      version: z.int().positive(),
      owner: z.string(),
      description: z.string(),
      publishedBy: z.array(By),
      consumedBy: z.array(By),
    }),
  ),
});
export type Topology = z.infer<typeof Topology>;

export const showTopology = route('GET /insights/topology', {
  summary: 'Shows which service publishes and consumes which event, as of the packaging of this service.',
  groups: ['operators'],
  answer: Topology,
  examples: {
    answer: {
      services: [
        { name: 'claims', publishes: ['Claim.Closed'], consumes: [] },
        { name: 'notifications', publishes: [], consumes: ['Claim.Closed'] },
      ],
      events: [
        {
          name: 'Claim.Closed',
          version: 1,
          owner: 'claims',
          description: 'Nothing more will happen on the claim',
          publishedBy: [{ service: 'claims', function: 'closeClaim' }],
          consumedBy: [{ service: 'notifications', function: 'notifyCustomer' }],
        },
      ],
    },
  },
});
