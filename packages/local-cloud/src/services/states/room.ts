import type { Kernel } from '../../kernel.ts';
import { createEngine, type Engine } from './engine.ts';
import { type ExecutionBook, openExecutionBook } from './execution-book.ts';
import { type MachineBook, openMachineBook } from './machine-book.ts';
import { createTables } from './schema.ts';
import { openTokens, type Tokens } from './tokens.ts';

/** What the verbs and provisioners of Step Functions share. */
export interface StatesRoom {
  kernel: Kernel;
  machines: MachineBook;
  executions: ExecutionBook;
  tokens: Tokens;
  engine: Engine;
}

/** Opens the state of Step Functions on the kernel's database. */
export function openStatesRoom(kernel: Kernel): StatesRoom {
  createTables(kernel.db);
  const executions = openExecutionBook(kernel);
  const tokens = openTokens(kernel);
  return {
    kernel,
    machines: openMachineBook(kernel),
    executions,
    tokens,
    engine: createEngine(kernel, executions, tokens),
  };
}
