import * as z from 'zod';
import { environment } from './environment.ts';
import { Table } from './table.ts';

/** The service table, which every function of the service is told in `TABLE`. @throws Error when it is not */
export function serviceTable(): Table {
  return new Table(environment(z.object({ TABLE: z.string().min(1) })).TABLE);
}
