import type { PreferenceWords } from './en.ts';

export const es: PreferenceWords = {
  title: 'Mensajes',
  intro: 'Elija qué le contamos también por correo o mensaje de texto. En Avisos encuentra siempre todo.',
  mail: 'Correo electrónico',
  subjects: {
    application: { title: 'Solicitud y pólizas', note: 'Cuando se decide su solicitud o se activa una póliza.' },
    documents: { title: 'Documentos', note: 'Cuando se rechaza una foto.' },
    claims: { title: 'Siniestros', note: 'Cuando un siniestro se recibe, tarda más, o se rechaza o se deniega.' },
    payments: { title: 'Pagos', note: 'Cuando se le ha pagado dinero.' },
  },
  texts: {
    title: 'Mensajes de texto',
    intro:
      'Desactivados hasta que los active. Van a un solo teléfono verificado; responda STOP a un mensaje para terminarlos todos.',
    subjects: {
      decisions: { title: 'Decisiones', note: 'Cuando se decide su solicitud o un siniestro.' },
      payments: { title: 'Pagos', note: 'Cuando se le ha pagado dinero, o ha sido devuelto.' },
      crashes: { title: 'Accidente', note: 'Cuando su coche ha avisado de un accidente.' },
    },
    states: {
      none: 'No tenemos ningún número de teléfono suyo.',
      unverified: 'Su teléfono aún no está verificado.',
      verified: 'Su teléfono está verificado.',
      stopped:
        'Su teléfono respondió STOP. Active un mensaje para recibirlos de nuevo; es posible una vez cada 30 días.',
    },
    phone: 'Número de teléfono',
    phoneNote: 'Con prefijo de país, por ejemplo +1 555 555 0100.',
    badPhone: 'Escriba el número con su prefijo de país.',
    add: 'Verificar un teléfono',
    change: 'Verificar otro teléfono',
    sendCode: 'Envíenme un código',
    enterCode: 'Escriba el código que le hemos enviado',
    verify: 'Verificar',
    quiet: 'Horas de silencio',
    quietNote: (zone: string) => `Un mensaje espera a que terminen. Zona horaria: ${zone}.`,
    from: 'Desde las',
    until: 'Hasta las',
  },
  problems: {
    PHONE_NOT_VERIFIED: 'Los mensajes necesitan un teléfono verificado. Verifique primero el suyo.',
    TEXTS_STOPPED:
      'Este teléfono respondió STOP y se puede activar una vez cada 30 días. Inténtelo más tarde, o verifique otro teléfono.',
  },
  saving: 'Guardando',
  saved: 'Guardado',
};
