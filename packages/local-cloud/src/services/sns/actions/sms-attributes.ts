import type { Verb } from '../../../kernel.ts';
import { onAccount, type SnsContext } from '../context.ts';

export const setSmsAttributes = ({ texts }: SnsContext): Verb<{ attributes: Record<string, string> }> => ({
  permissions: onAccount('SetSMSAttributes'),
  run({ attributes }) {
    texts.attributes.set(attributes);
    return {};
  },
});

/** GetSMSAttributes: the requested ones, or all. */
export const getSmsAttributes = ({ texts }: SnsContext): Verb<{ attributes?: string[] }> => ({
  permissions: onAccount('GetSMSAttributes'),
  run({ attributes: names = [] }) {
    const all = Object.entries(texts.attributes.all());
    return { attributes: Object.fromEntries(all.filter(([name]) => names.length === 0 || names.includes(name))) };
  },
});
