import * as z from 'zod';
import { environment } from './environment.ts';
import { Table } from './table.ts';

/** The service table, whose name every function of the service gets in `TABLE`. @throws Error if it is missing */
export function serviceTable(): Table {
  return new Table(environment(z.object({ TABLE: z.string().min(1) })).TABLE);
}
