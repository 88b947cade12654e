import type { NotificationWords } from './en.ts';
import { rentalEs } from './rental-es.ts';

export const es: NotificationWords = {
  title: 'Avisos',
  none: 'Todavía nada. Aquí se cuenta todo lo que ocurre con su solicitud, sus documentos y sus siniestros.',
  older: 'Mostrar anteriores',
  toPreferences: 'Elija qué recibe también por correo electrónico',
  links: {
    customer: 'Ir al resumen',
    policy: 'Ir a sus pólizas',
    document: 'Ir a sus documentos',
    claim: 'Ir al siniestro',
    crash: 'Declararlo, o decir que no lo hubo',
  },
  sentences: {
    'Contact.Changed':
      'Nuestro servicio al cliente cambió sus datos de contacto. Diga en la página de sus datos si son correctos; si no lo pidió, contáctenos.',
    'Customer.Accepted': 'Su solicitud está aceptada. Ahora suba sus documentos.',
    'Customer.Rejected': 'Su solicitud necesita una corrección. El resumen dice cuál.',
    'Policy.Issued': 'Su póliza está emitida. Paga cuando sus documentos estén aceptados.',
    'Policy.Activated': 'Su póliza está activa.',
    'Customer.Document.Updated cleared': 'Un documento suyo está aceptado.',
    'Customer.Document.Updated review': 'Una persona está viendo un documento suyo.',
    'Customer.Document.Updated refused': 'Un documento suyo está rechazado. En sus documentos está el motivo.',
    'Document.Requested': 'Le pedimos una foto. En sus documentos dice cuál.',
    'Document.Processed': 'Hemos leído su foto y la estamos comprobando.',
    'Document.Rejected': 'No hemos podido usar su foto. En sus documentos está el motivo.',
    'Claim.Draft.Prepared':
      'El dispositivo de su coche notó lo que puede ser un choque. Llame al 911 si hay heridos. Declárelo, o diga que no lo hubo.',
    'Premium.Adjusted': 'Su renovación cuesta otra cosa por su puntuación de conducción. En su póliza está explicado.',
    'Claim.Accepted':
      'Recibimos su siniestro y su póliza estaba vigente ese día. En el siniestro están lo que necesitamos y la fecha de nuestra respuesta.',
    'Claim.Letter.Issued': 'Su siniestro tarda más. En el siniestro está la carta que explica por qué.',
    'Claim.Rejected': 'No pagamos su siniestro. En el siniestro están el motivo y cómo objetar.',
    'Claim.Review.Requested': 'Un perito está viendo su siniestro.',
    'Claim.Assessed': 'Los daños están valorados. Estamos calculando lo que pagamos.',
    'Claim.Denied': 'Su siniestro se ha denegado. En el siniestro están el motivo y lo que puede hacer.',
    'Settlement.Approval.Requested': 'Una segunda persona aprueba su pago.',
    'Settlement.Finalized': 'Hemos calculado su pago. En el siniestro está explicado.',
    'Settlement.Paid': 'Le hemos pagado. En el siniestro está la cuenta.',
    'Settlement.Payment.Returned':
      'Su banco devolvió nuestro pago. Confirme sus datos bancarios en el siniestro y le pagamos de nuevo.',
    'Vendor.Booked':
      'Le hemos reservado un coche de alquiler. En su coche de alquiler están el coche y lo que pagamos.',
    'Vendor.Ending': 'Los días de su coche de alquiler que pagamos están por terminar.',
    'Vendor.Finalized': 'Su alquiler terminó. En su coche de alquiler está la cuenta.',
    'Claim.Closed': 'Su siniestro está cerrado.',
    'Claim.Reopened': 'Su siniestro está abierto de nuevo y lo ve un perito.',
    'Claim.Withdrawn': 'Usted retiró el siniestro. No se paga nada por él.',
  },
  rental: rentalEs,
};
