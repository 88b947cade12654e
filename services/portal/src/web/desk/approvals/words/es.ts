import type { ApprovalWords } from './en.ts';

export const es: ApprovalWords = {
  title: (number) => `Pago del siniestro ${number}`,
  computed: 'Calculado',
  toClaim: 'Abrir el siniestro',
  notYet: 'Este siniestro todavía no tiene un pago.',
  noSteps: 'Los pasos de este pago no se guardaron.',
  assessment: 'Quién evaluó el daño',
  byModel: (severity, sure) =>
    `El modelo evaluó el daño como ${severity}, con una seguridad del ${sure}. Nadie tuvo que decidir.`,
  decide: 'Aprobación',
  approve: (amount) => `Aprobar ${amount}`,
  approvedBy: (who) => `Aprobado por ${who}`,
  done: (amount, number) => `Usted aprobó ${amount} para el siniestro ${number}. Se pidió el dinero.`,
  confirm: {
    title: (amount) => `¿Aprobar ${amount}?`,
    text: (amount, number) =>
      `Se pagan ${amount} al cliente del siniestro ${number}. El dinero que se pidió no se puede recuperar.`,
    approve: 'Aprobar el pago',
    cancel: 'Cancelar',
  },
  why: {
    NOT_OPEN: 'Este pago no espera aprobación.',
    NOT_SUPERVISOR: 'Los supervisores aprueban pagos.',
    ASSESSES_CLAIMS:
      'Usted también es tramitador. Nadie aprueba lo que pudo haber evaluado; debe hacerlo otro supervisor.',
    OWN_ASSESSMENT: 'Usted decidió algo sobre este siniestro. Otro supervisor debe decidir su pago.',
    FRAUD_CONFIRMED:
      'Una persona confirmó este siniestro como fraude. Se puede pagar cuando otro investigador retire la alerta.',
    FRAUD_REFERRED:
      'Los investigadores examinan este siniestro. Se puede pagar cuando uno de ellos descarte la alerta.',
  },
};
