import type { LetterWords } from './en.ts';

export const es: LetterWords = {
  title: 'Cartas',
  none: 'Todavía no hay cartas.',
  kinds: {
    acknowledgement: 'Recibimos su siniestro',
    status: 'Por qué tarda más',
    payment: 'Qué pagamos y cómo se calcula',
    denial: 'Por qué no pagamos',
  },
  open: (kind, day) => `${kind}, ${day} (PDF)`,
  answerBy: (day) => `Tendrá nuestra respuesta, o nuestra próxima carta, a más tardar el ${day}.`,
  keptUntil: (day) => `Conservamos estas cartas al menos hasta el ${day}.`,
  problems: {
    CLAIM_NOT_FOUND: 'No se encuentran las cartas de este siniestro. Cargue la página de nuevo en un minuto.',
    LETTER_NOT_FOUND: 'No se encuentra esta carta. Cargue la página de nuevo y ábrala desde la lista.',
  },
};
