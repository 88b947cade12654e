import type { WayBackWords } from './en.ts';

export const es: WayBackWords = {
  object: {
    title: '¿No está de acuerdo?',
    words: 'Por qué nuestra decisión es errónea',
    hint: 'Diga con sus palabras lo que no vimos. Lo lee una persona que no decidió antes.',
    submit: 'Enviar la oposición',
    done: 'Tenemos su oposición. Otra persona mira su siniestro y le diremos qué decidimos.',
  },
  withdraw: {
    open: 'Retirar el siniestro',
    title: '¿Retirar este siniestro?',
    text: 'Entonces no se paga nada por él. Puede comunicarlo de nuevo mientras su póliza lo cubra.',
    confirm: 'Sí, retirarlo',
    cancel: 'Conservar el siniestro',
    done: 'Usted retiró el siniestro.',
  },
  problems: {
    NOT_DENIED: 'Este siniestro ya no está denegado. Cargue la página de nuevo para ver cómo está.',
    NO_SUCH_POLICY:
      'El siniestro nombra una póliza que no es suya, así que nadie puede decidirlo. Comuníquelo de nuevo y elija la póliza del coche.',
    ALREADY_PAID: 'Este siniestro está pagado, así que no se puede retirar. Contáctenos si es un error.',
    CLAIM_ENDED: 'Este siniestro ha terminado. Cargue la página de nuevo para ver cómo.',
  },
};
