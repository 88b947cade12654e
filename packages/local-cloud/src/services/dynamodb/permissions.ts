import type { Kernel, Permission } from '../../kernel.ts';
import { arn } from '../../naming.ts';
import { tableNameOf } from './engine.ts';

export const tableArn = (kernel: Kernel, nameOrArn: string): string =>
  arn(kernel, 'dynamodb', `table/${tableNameOf(nameOrArn)}`);

/** `dynamodb:<action>` on the table, or on its index where the request names one. */
export function onTable(kernel: Kernel, action: string) {
  return ({ TableName, IndexName }: { TableName: string; IndexName?: string }): Permission[] => [
    {
      action: `dynamodb:${action}`,
      resource: `${tableArn(kernel, TableName)}${IndexName ? `/index/${IndexName}` : ''}`,
    },
  ];
}

/** The same action on every table that is a key of `RequestItems`. */
export function onRequestItems(kernel: Kernel, action: string) {
  return ({ RequestItems = {} }: { RequestItems?: Record<string, unknown> }): Permission[] =>
    Object.keys(RequestItems).map((name) => ({ action: `dynamodb:${action}`, resource: tableArn(kernel, name) }));
}
