import { useRef, useState } from 'react';

interface Judged {
  resolve(): void;
  reject(why: Error): void;
}

/** A sign-in that asks one thing after the other, each on a form of its own. `stage` names what is asked for. */
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
    /** Shows a form. @param refused why the answer before was not taken: its form stays and says so */
    ask(next: Stage, refused?: Error): Promise<string> {
      settle(refused);
      setStage(next);
      return new Promise((resolve) => {
        answered.current = resolve;
      });
    },
    /** What the form's submission waits for: the next question, or the end. */
    answer: (text: string): Promise<void> =>
      new Promise((resolve, reject) => {
        judged.current = { resolve, reject };
        answered.current?.(text);
      }),
    /** Nothing more is asked for. */
    end(next: Stage): void {
      settle();
      setStage(next);
    },
  };
}
