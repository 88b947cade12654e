import type { FileWords } from './en.ts';

export const es: FileWords = {
  owner: {
    title: 'Quién lleva este siniestro',
    nobody: 'Nadie lleva este siniestro.',
    you: 'Usted lleva este siniestro.',
    colleague: (name) => `${name} lleva este siniestro.`,
    take: 'Asumir el siniestro',
    giveBack: 'Devolverlo',
    to: 'Colega',
    choose: 'Elija un colega',
    submit: 'Pasar el siniestro',
    aColleague: 'Un colega',
  },
  notes: {
    title: 'Notas',
    none: 'Nadie ha anotado nada todavía.',
    label: 'Nota nueva',
    hint: 'Para los colegas. El cliente no la ve nunca, y no se cambia.',
    submit: 'Guardar la nota',
    more: 'Mostrar notas anteriores',
  },
  activities: {
    title: 'Por hacer',
    none: 'No hay nada previsto para este siniestro.',
    subject: 'Qué hay que hacer',
    dueOn: 'Hasta cuándo',
    submit: 'Añadir',
    done: 'Hecho',
    doneOf: (subject) => `Hecho: ${subject}`,
    due: (day) => `hasta el ${day}`,
    doneBy: (who) => `hecho por ${who}`,
    plannedBy: (who) => `previsto por ${who}`,
    more: 'Mostrar más',
  },
  problems: {
    ASSIGNMENT_CHANGED: 'El siniestro cambió de manos mientras lo miraba. Vea quién lo lleva ahora.',
    COLLEAGUE_HAS_IT: 'Un colega lleva este siniestro. Pídale a él o a un supervisor que lo pase.',
    CLAIM_OF_RECIPIENT: 'Este siniestro es suyo como cliente. Elija a otra persona.',
    NOT_STAFF: 'Ya no está en la mesa. Elija a otra persona.',
    ACTIVITY_NOT_FOUND: 'Eso no está previsto para el siniestro.',
  },
};
