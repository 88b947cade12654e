import type { DenialReasonCode } from './denial-reasons.ts';

/** A reason for a denial in words. */
export interface DenialText {
  /** For the adjuster who chooses it. */
  label: string;
  /** For the customer: why nothing is paid, as one sentence. */
  problem: string;
  /** For the customer: what they can do about it. */
  nextStep: string;
}

/** Each reason for a denial as adjusters and customers read it. Letters and the portal's preview of them use these texts. */
export const denialTexts: Record<'en' | 'es', Record<DenialReasonCode, DenialText>> = {
  en: {
    DAMAGE_NOT_COVERED: {
      label: 'Damage is not covered',
      problem: 'The policy does not cover this kind of damage.',
      nextStep:
        'Compare the damage with the cover in your policy. If you read it differently, object and name the clause.',
    },
    PRIOR_DAMAGE: {
      label: 'Damage is older than the loss',
      problem: 'The car was damaged before this loss.',
      nextStep:
        'If you have an earlier photo or a repair bill that shows the car without this damage, object and send it.',
    },
    NO_EVIDENCE: {
      label: 'No usable photo of the damage',
      problem: 'We never received a photo of the damage that we could use.',
      nextStep:
        'If you can still photograph the damage, object and add a sharp photo of the whole car and one of the damage.',
    },
    EVIDENCE_DOES_NOT_MATCH: {
      label: 'Photo does not match the notice',
      problem: 'The photo does not show the car or the damage that you described.',
      nextStep: 'If the wrong photo was uploaded, object and add one that shows your car and the damage.',
    },
    OUTSIDE_POLICY_PERIOD: {
      label: 'Loss is outside the term',
      problem: 'The day of the loss is outside the term of the policy.',
      nextStep: 'If you gave the wrong day, object and send the police report or another document with the right one.',
    },
    POLICY_NOT_ACTIVE: {
      label: 'Policy never became active',
      problem: 'The policy is not active, because its documents are not all cleared.',
      nextStep: 'Upload what is missing. Once the policy is active, file the claim again or object.',
    },
    DRIVER_NOT_COVERED: {
      label: 'Driver is not covered',
      problem: 'The policy does not cover the person who drove.',
      nextStep: 'If somebody else drove, or the driver should be on the policy, object and tell us who it was.',
    },
    CAR_TOTAL_LOSS: {
      label: 'Car was lost before',
      problem: 'An earlier loss was the end of this car, and cover on it ended with that loss.',
      nextStep: 'If the car was repaired, or this was another car, object and send proof.',
    },
    NOT_OUR_INSURED: {
      label: 'Car or person is not insured with us',
      problem: 'The car or the person of this loss is not insured with us.',
      nextStep: 'Ask the insurer of the other car, or object and name the policy under which you are insured with us.',
    },
    ALREADY_SETTLED: {
      label: 'Loss was settled before',
      problem: 'This loss was already settled under another claim.',
      nextStep: 'Look at your other claims. If this one is about another loss, object and tell us what differs.',
    },
    DUPLICATE_CLAIM: {
      label: 'Another claim is about this loss',
      problem: 'This loss is already handled under another claim about the same car.',
      nextStep:
        'Look at your other claims: the first one about this loss goes on. If this was another loss, object and tell us what differs.',
    },
    STAGED_ACCIDENT: {
      label: 'Accident was staged',
      problem: 'Our review found that this loss did not happen by accident.',
      nextStep: 'If that is wrong, object and send what shows it, such as the police report or the names of witnesses.',
    },
    FACTS_NOT_TRUE: {
      label: 'Facts of the notice are not true',
      problem: 'Our review found that facts in your notice are not true.',
      nextStep: 'If that is wrong, object and send what shows it, such as the police report or the names of witnesses.',
    },
  },
  es: {
    DAMAGE_NOT_COVERED: {
      label: 'El daño no está cubierto',
      problem: 'La póliza no cubre este tipo de daño.',
      nextStep:
        'Compare el daño con la cobertura de su póliza. Si la entiende de otro modo, presente una objeción e indique la cláusula.',
    },
    PRIOR_DAMAGE: {
      label: 'El daño es anterior al siniestro',
      problem: 'El vehículo ya estaba dañado antes de este siniestro.',
      nextStep:
        'Si tiene una foto anterior o una factura de reparación que muestre el vehículo sin este daño, presente una objeción y envíela.',
    },
    NO_EVIDENCE: {
      label: 'Sin foto útil del daño',
      problem: 'No recibimos ninguna foto del daño que pudiéramos usar.',
      nextStep:
        'Si aún puede fotografiar el daño, presente una objeción y añada una foto nítida del vehículo entero y otra del daño.',
    },
    EVIDENCE_DOES_NOT_MATCH: {
      label: 'La foto no corresponde al aviso',
      problem: 'La foto no muestra el vehículo o el daño que usted describió.',
      nextStep: 'Si se subió una foto equivocada, presente una objeción y añada una que muestre su vehículo y el daño.',
    },
    OUTSIDE_POLICY_PERIOD: {
      label: 'El siniestro está fuera de la vigencia',
      problem: 'El día del siniestro está fuera de la vigencia de la póliza.',
      nextStep:
        'Si indicó un día equivocado, presente una objeción y envíe el informe policial u otro documento con el día correcto.',
    },
    POLICY_NOT_ACTIVE: {
      label: 'La póliza no llegó a activarse',
      problem: 'La póliza no está activa porque no todos sus documentos están aprobados.',
      nextStep: 'Suba lo que falta. Cuando la póliza esté activa, presente de nuevo el parte o reclame.',
    },
    DRIVER_NOT_COVERED: {
      label: 'El conductor no está cubierto',
      problem: 'La póliza no cubre a la persona que conducía.',
      nextStep:
        'Si conducía otra persona, o si el conductor debería figurar en la póliza, presente una objeción e indique quién era.',
    },
    CAR_TOTAL_LOSS: {
      label: 'El vehículo se perdió antes',
      problem: 'Un siniestro anterior fue el final de este vehículo, y su cobertura terminó con él.',
      nextStep: 'Si el vehículo se reparó, o si se trata de otro, presente una objeción y envíe lo que lo demuestre.',
    },
    NOT_OUR_INSURED: {
      label: 'Vehículo o persona no asegurados aquí',
      problem: 'El vehículo o la persona de este siniestro no están asegurados con nosotros.',
      nextStep:
        'Diríjase a la aseguradora del otro vehículo, o presente una objeción e indique su póliza con nosotros.',
    },
    ALREADY_SETTLED: {
      label: 'El siniestro ya se liquidó',
      problem: 'Este siniestro ya se liquidó con otra reclamación.',
      nextStep:
        'Revise sus otras reclamaciones. Si esta trata de otro siniestro, presente una objeción y explique la diferencia.',
    },
    DUPLICATE_CLAIM: {
      label: 'Otra reclamación trata de este siniestro',
      problem: 'Este siniestro ya se tramita con otra reclamación sobre el mismo vehículo.',
      nextStep:
        'Revise sus otras reclamaciones: la primera sobre este siniestro sigue adelante. Si se trata de otro siniestro, presente una objeción y explique la diferencia.',
    },
    STAGED_ACCIDENT: {
      label: 'Accidente simulado',
      problem: 'Nuestra revisión concluyó que este siniestro no fue un accidente.',
      nextStep:
        'Si no es así, presente una objeción y envíe lo que lo demuestre, como el informe policial o los nombres de testigos.',
    },
    FACTS_NOT_TRUE: {
      label: 'Los hechos del aviso no son ciertos',
      problem: 'Nuestra revisión concluyó que hay hechos en su aviso que no son ciertos.',
      nextStep:
        'Si no es así, presente una objeción y envíe lo que lo demuestre, como el informe policial o los nombres de testigos.',
    },
  },
};
