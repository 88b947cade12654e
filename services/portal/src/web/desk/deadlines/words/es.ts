import type { DeadlineWords } from './en.ts';

export const es: DeadlineWords = {
  title: 'Plazos',
  intro: 'Siniestros con plazos en curso, según la ley del estado de la póliza. El más urgente está primero.',
  none: 'No hay ningún plazo en curso.',
  noneOfClaim: 'Todavía no se conoce ningún plazo de este siniestro.',
  of: (state) => `Póliza de ${state}`,
  columns: { claim: 'Siniestro', kind: 'Para qué', dueOn: 'Último día', status: 'Estado', source: 'Fuente' },
  kinds: {
    acknowledge: 'Acusar recibo del aviso',
    decide: 'Aceptar o denegar',
    pay: 'Pagar',
    resolve: 'Terminar el siniestro',
  },
  statuses: {
    running: 'en curso',
    met: 'cumplido',
    extended: 'ampliado por una carta',
    late: 'cumplido tarde',
    breached: 'vencido',
  },
  ours: 'regla propia',
  length: (days, count) => `${days} días ${count === 'business' ? 'hábiles' : 'naturales'}`,
  dueOn: (day) => `último día ${day}`,
  reminded: (time) => `Se recordó al personal el ${time}.`,
  breached: (time) => `Se vio vencido el ${time}.`,
  more: 'Mostrar más',
  first: 'Volver a lo más urgente',
};
