import { useRef, useState } from 'react';

interface Judged {
  resolve(): void;
  reject(why: Error): void;
}

/** A sign-in that asks one question after the other, each on its own form. `stage` names the present question. */
export function useConversation<Stage>(first: Stage) {
  const [stage, setStage] = useState<Stage>(first);
  const answered = useRef<(text: string) => void>(undefined);
  const judged = useRef<Judged>(undefined);
  const settle = (refused?: Error) => {
    if (refused) judged.current?.reject(refused);
    else judged.current?.resolve();
    judged.current = undefined;
  };
  return {
    stage,
    /** Shows a form. @param refused why the previous answer was refused; its form stays and shows that */
    ask(next: Stage, refused?: Error): Promise<string> {
      settle(refused);
      setStage(next);
      return new Promise((resolve) => {
        answered.current = resolve;
      });
    },
    /** Submits the form's text; resolves at the next question or the end. */
    answer: (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        judged.current = { resolve, reject };
        answered.current?.(text);
      }),
    /** Ends the questions. */
    end(next: Stage): void {
      settle();
      setStage(next);
    },
  };
}
