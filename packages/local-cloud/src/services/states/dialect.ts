import type { QueryLanguage, State } from './model.ts';

/** The data that an expression in a state can read. */
export interface Scope {
  input: unknown;
  context: Record<string, any>;
  variables: Record<string, unknown>;
  result?: unknown;
  errorOutput?: { Error: string; Cause: string };
}

/** A state's data and variables for the next state. */
export interface Handover {
  output: unknown;
  variables: Record<string, unknown>;
}

/** A query language's way of moving data through a state. */
export interface Dialect {
  readonly language: QueryLanguage;
  /** The state's input after InputPath. */
  inputOf(state: State, scope: Scope): unknown;
  /** The input of the state's work: Parameters or Arguments filled in, or the state's input itself. */
  argumentsOf(state: State, scope: Scope): Promise<unknown>;
  /** One field, fixed or computed (`Seconds`, `SecondsPath`, `{% … %}`); undefined where the state has none. */
  field(state: Record<string, any>, name: string, scope: Scope): Promise<unknown>;
  /** A template such as ItemSelector. */
  template(template: unknown, scope: Scope): Promise<unknown>;
  /** Output and variables after the state's own work gave `scope.result`. */
  handover(state: State, scope: Scope): Promise<Handover>;
  /** Output and variables for a Catch. */
  caught(catcher: Record<string, any>, scope: Scope): Promise<Handover>;
}
