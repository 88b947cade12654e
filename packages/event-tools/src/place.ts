/** A place in a file, with which every finding begins. */
export interface Place {
  /** Relative to the repository's root. */
  file: string;
  /** From 1. */
  line: number;
}

/** A fault of the repository, in one sentence that says what to do. */
export interface Finding extends Place {
  text: string;
}

/** `services/claims/infrastructure.cjs:12 …`, which editors and terminals turn into a link. */
export const findingLine = ({ file, line, text }: Finding) => `${file}:${line} ${text}`;
