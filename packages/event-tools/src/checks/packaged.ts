import { servicesOf } from '../facts/service-functions.ts';
import type { Check } from './situation.ts';

/** A service without a template cannot be checked, which counts as a fault. */
export const packaged: Check = ({ tree, stacks }) =>
  servicesOf(tree)
    .filter((service) => !stacks.some((stack) => stack.service === service))
    .map((service) => ({
      file: `services/${service}/serverless.yml`,
      line: 1,
      text: `${service} is not packaged. Run npm run package.`,
    }));
