interface Entered {
  email: string;
  password?: string;
}

let entered: Entered | undefined;

/** What was typed on one account page and is needed on the next: kept in memory alone, gone with the page. */
export const remember = (values: Entered): void => {
  entered = values;
};
export const remembered = (): Entered | undefined => entered;
export const forgetEntered = (): void => {
  entered = undefined;
};
