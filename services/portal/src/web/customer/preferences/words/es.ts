import type { PreferenceWords } from './en.ts';

export const es: PreferenceWords = {
  title: 'Ajustes de correo electrónico',
  intro: 'Elija qué le contamos también por correo. En Avisos encuentra siempre todo.',
  subjects: {
    application: { title: 'Solicitud y pólizas', note: 'Cuando se decide su solicitud o se activa una póliza.' },
    documents: { title: 'Documentos', note: 'Cuando se rechaza una foto.' },
    claims: { title: 'Siniestros', note: 'Cuando un siniestro se recibe, tarda más, o se rechaza o se deniega.' },
    payments: { title: 'Pagos', note: 'Cuando se le ha pagado dinero.' },
  },
  saving: 'Guardando',
  saved: 'Guardado',
};
