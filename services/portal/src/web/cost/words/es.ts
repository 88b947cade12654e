import type { CostWords } from './en.ts';

export const es: CostWords = {
  title: 'Costos',
  intro: (from) => `Una estimación para los siniestros notificados desde el ${from}.`,
  figures: {
    estimate: 'Estimación',
    estimateOf: (count, claims) => (count === 1 ? '1 siniestro notificado' : `${claims} siniestros notificados`),
    thousand: 'Mil siniestros',
    plumbing: (dollars) => `de ellos, ${dollars} de infraestructura`,
    alarms: 'Alarmas, al mes',
    alarmsOf: (count) => `${count} alarmas, con o sin siniestros`,
  },
  services: 'Un millón de siniestros, por servicio',
  elsewhere: 'Ningún servicio (registro y códigos)',
  total: 'Todo',
  columns: { service: 'Servicio', dollars: 'Dólares', share: 'Parte', kinds: 'Para qué', heaviest: 'Lo que más pesa' },
  kinds: {
    plumbing: 'Infraestructura',
    ml: 'Aprendizaje automático',
    mail: 'Correo',
    sms: 'Mensajes de texto',
    cognito: 'Inicio de sesión (Cognito)',
  },
  heaviest: (quantity, unit) => `${quantity} × ${unit} por siniestro`,
  how: 'Cómo se estima',
  basis: [
    'El uso de un siniestro, medido una vez desde el registro de su cliente hasta su pago, por los precios de lista. Cada siniestro del período cuenta como si recorriera todo ese camino.',
    'No incluye: el tiempo de las funciones, el almacenamiento, la transferencia de datos, las colas que se consultan vacías, los niveles gratuitos ni los descuentos.',
    'No es su factura. Lo que AWS cobra está en Cost Explorer: consola de AWS, Billing and Cost Management.',
  ],
  noted: (region, day) =>
    `Precios de ${region} anotados el ${day}; no se han comprobado desde entonces. Son de estas páginas:`,
};
