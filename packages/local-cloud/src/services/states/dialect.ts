import type { QueryLanguage, State } from './model.ts';

/** What an expression in a state can see. */
export interface Scope {
  input: unknown;
  context: Record<string, any>;
  variables: Record<string, unknown>;
  result?: unknown;
  errorOutput?: { Error: string; Cause: string };
}

/** Data and variables that a state hands on. */
export interface Handover {
  output: unknown;
  variables: Record<string, unknown>;
}

/** How a query language moves data through a state. */
export interface Dialect {
  readonly language: QueryLanguage;
  /** The state's input after InputPath. */
  inputOf(state: State, scope: Scope): unknown;
  /** What the state works on: Parameters or Arguments filled in, or the input itself. */
  argumentsOf(state: State, scope: Scope): Promise<unknown>;
  /** One field, fixed or computed (`Seconds`, `SecondsPath`, `{% … %}`); undefined where the state has none. */
  field(state: Record<string, any>, name: string, scope: Scope): Promise<unknown>;
  /** A template such as ItemSelector. */
  template(template: unknown, scope: Scope): Promise<unknown>;
  /** Output and variables once the state's own work gave `scope.result`. */
  handover(state: State, scope: Scope): Promise<Handover>;
  /** Output and variables for a Catch. */
  caught(catcher: Record<string, any>, scope: Scope): Promise<Handover>;
}
