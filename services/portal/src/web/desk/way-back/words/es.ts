import type { DeskWayBackWords } from './en.ts';

export const es: DeskWayBackWords = {
  title: 'Cambiar lo decidido',
  kinds: {
    correct: {
      open: 'Corregir la valoración',
      means: 'Reemplaza la actual hasta que se pague. Lo prometido antes no se paga también.',
      submit: 'Guardar la corrección',
      done: (number) => `Corrigió la valoración del siniestro ${number}. Su pago se calcula de nuevo.`,
    },
    supplement: {
      open: 'Pagar más',
      means:
        'Indique el presupuesto de toda la reparación. Se descuenta lo pagado, así que la franquicia cuenta una vez.',
      submit: 'Guardar el complemento',
      done: (number) => `Valoró otra vez el siniestro ${number}. Ahora se calcula lo que falta.`,
    },
    reopen: {
      open: 'Abrir el siniestro de nuevo',
      means: 'Un tramitador lo decide de nuevo. Lo pagado sigue pagado.',
      submit: 'Abrirlo de nuevo',
      done: (number) => `Abrió de nuevo el siniestro ${number}.`,
    },
  },
  cancel: 'Dejarlo como está',
  estimate: 'Presupuesto de toda la reparación en dólares',
  reason: 'Por qué',
  reasonNote: 'Para los colegas. El cliente no lo ve.',
  earlier: {
    title: 'Decisiones anteriores',
    round: (round) => `Ronda ${round}`,
    decided: 'Decidido',
    by: (who) => `por ${who}`,
    nobody: 'por el modelo o las reglas',
    turns: {
      corrected: 'Corregido',
      declined: 'Pago no aprobado',
      reopened: 'Abierto de nuevo',
      objected: 'El cliente se opuso',
      supplement: 'Complemento',
      withdrawn: 'Retirado por el cliente',
    },
  },
  decline: {
    open: 'No aprobar',
    means: 'Un tramitador valora el siniestro de nuevo. La reserva queda hasta entonces.',
    reason: 'Por qué no lo aprueba',
    submit: 'No aprobar el pago',
    cancel: 'Dejarlo como está',
    done: (number) => `No aprobó el pago del siniestro ${number}. Se valora de nuevo.`,
    was: 'No aprobado',
    byNobody: 'Ninguna persona había visto un pago tan grande.',
  },
  paidBefore: (amount) => `Antes se pagaron ${amount} por este siniestro. Para la autorización cuentan ambos.`,
  problems: {
    NOT_MORE: 'Indique el presupuesto de toda la reparación. Debe ser mayor que el que se pagó.',
    ALREADY_PAID: 'El siniestro se pagó entretanto. Cargue la página de nuevo: se puede pagar más con un complemento.',
    NOT_ASSESSED: 'El siniestro ya no está valorado. La página muestra cómo está.',
    NOT_PAID: 'Solo un siniestro pagado y cerrado admite un complemento.',
    NOT_ENDED: 'El siniestro ya está abierto.',
    NO_SUCH_POLICY: 'El siniestro nombra una póliza que su cliente no tiene, así que nadie puede decidirlo.',
  },
};
