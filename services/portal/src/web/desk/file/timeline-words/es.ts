import type { TimelineWords } from './en.ts';

export const es: TimelineWords = {
  mine: {
    title: 'Mis días',
    intro: 'Lo que usted tiene previsto hacer en los siniestros, por su día.',
    none: 'No tiene nada por hacer.',
    columns: { claim: 'Siniestro', subject: 'Qué hay que hacer', dueOn: 'Hasta cuándo', done: 'Hecho' },
    more: 'Mostrar más',
    first: 'Volver al principio',
  },
  timeline: {
    more: 'Mostrar lo anterior',
    who: { customer: 'el cliente', staff: 'alguien del personal', rules: 'las reglas' },
    by: (who) => `por ${who}`,
    to: (who) => `a ${who}`,
    events: {
      note: 'Nota',
      assigned: 'Asignado',
      'given-back': 'Devuelto',
      'activity-added': 'Previsto',
      'activity-done': 'Hecho',
      letter: 'Carta',
      'deadline-reminded': 'Aviso de un plazo',
      'deadline-breached': 'Plazo vencido',
    },
    letters: {
      acknowledgement: 'Tenemos el aviso',
      status: 'Por qué se tarda más',
      payment: 'Qué se paga',
      denial: 'Por qué no se paga nada',
    },
  },
};
