import type { Place } from '../place.ts';
import type { SourceTree } from '../source-tree.ts';
import type { Rule } from '../stack.ts';
import { lineOf } from './situation.ts';

/**
 * The place where a service defines a rule: the line of the event in its subscription, else of the subscription, else of the rule itself.
 * Templates have no line numbers, so the names are looked up in the service's own files.
 */
export function rulePlace(tree: SourceTree, service: string, rule: Rule): Place {
  const file = `services/${service}/infrastructure.cjs`;
  const subscription = rule.targets[0]?.queueId?.replace(/Queue$/, '');
  const queue = subscription && (lineOf(tree, file, `${subscription}:`) ?? lineOf(tree, file, `'${subscription}'`));
  if (queue) {
    const event = rule.id.slice(subscription.length).replace(/Rule$/, '');
    return { file, line: (event && lineOf(tree, file, event, queue)) || queue };
  }
  const own = lineOf(tree, file, rule.id);
  if (own) return { file, line: own };
  const yml = `services/${service}/serverless.yml`;
  return { file: yml, line: lineOf(tree, yml, rule.id) ?? 1 };
}
