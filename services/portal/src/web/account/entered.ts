interface Entered {
  email: string;
  password?: string;
}

let entered: Entered | undefined;

/** Text typed on one account page and needed on the next: kept in memory alone, gone with the page. */
export const remember = (values: Entered): void => {
  entered = values;
};
export const remembered = (): Entered | undefined => entered;
export const forgetEntered = (): void => {
  entered = undefined;
};
