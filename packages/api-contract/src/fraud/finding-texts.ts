/** What each rule of the fraud service looks at and found, for the member of staff who decides. Customers never read it. */
const en = {
  GIVEN_NAME_MISMATCH: 'The given name on the licence differs from the application.',
  FAMILY_NAME_MISMATCH: 'The family name on the licence differs from the application.',
  BIRTH_DATE_MISMATCH: 'The birth date on the licence differs from the application.',
  LICENCE_NUMBER_MISMATCH: 'The number of the licence differs from the application.',
  GIVEN_NAME_UNREADABLE: 'The given name on the licence could not be read.',
  FAMILY_NAME_UNREADABLE: 'The family name on the licence could not be read.',
  BIRTH_DATE_UNREADABLE: 'The birth date on the licence could not be read.',
  LICENCE_NUMBER_UNREADABLE: 'The number of the licence could not be read.',
  EXPIRY_UNREADABLE: 'The day on which the licence expires could not be read.',
  LICENCE_EXPIRED: 'The licence had expired when it was uploaded.',
  POLICY_OF_ANOTHER: 'The policy belongs to another customer.',
  COLOUR_MISMATCH: 'The car has another colour than the policy says.',
  COLOUR_UNCERTAIN: 'The colour of the car may differ from the policy; the light of the photo leaves it open.',
  COLOUR_UNREADABLE: 'The photo does not show the colour of the car.',
  VEHICLE_TYPE_MISMATCH: 'The photo shows a motorcycle or a bus, and the policy insures a car.',
  VEHICLE_TYPE_UNCERTAIN: 'The photo may show another kind of car than the policy says.',
  VEHICLE_TYPE_UNREADABLE: 'The photo does not show what kind of car it is.',
  DAMAGE_COLOUR_MISMATCH: 'The damaged car has another colour than the policy says.',
  DRIVER_IS_NOT_POLICYHOLDER: 'The driver has another licence than the policyholder.',
  FACTS_MISSING: 'The image could not be checked in time: the customer, the policy or the claim was not known here.',
} as const;
export type FindingReason = keyof typeof en;

const es: Record<FindingReason, string> = {
  GIVEN_NAME_MISMATCH: 'El nombre del permiso no coincide con la solicitud.',
  FAMILY_NAME_MISMATCH: 'El apellido del permiso no coincide con la solicitud.',
  BIRTH_DATE_MISMATCH: 'La fecha de nacimiento del permiso no coincide con la solicitud.',
  LICENCE_NUMBER_MISMATCH: 'El número del permiso no coincide con la solicitud.',
  GIVEN_NAME_UNREADABLE: 'No se pudo leer el nombre del permiso.',
  FAMILY_NAME_UNREADABLE: 'No se pudo leer el apellido del permiso.',
  BIRTH_DATE_UNREADABLE: 'No se pudo leer la fecha de nacimiento del permiso.',
  LICENCE_NUMBER_UNREADABLE: 'No se pudo leer el número del permiso.',
  EXPIRY_UNREADABLE: 'No se pudo leer la fecha de caducidad del permiso.',
  LICENCE_EXPIRED: 'El permiso estaba caducado cuando se subió.',
  POLICY_OF_ANOTHER: 'La póliza es de otro cliente.',
  COLOUR_MISMATCH: 'El color del vehículo no es el de la póliza.',
  COLOUR_UNCERTAIN: 'El color del vehículo puede no ser el de la póliza; la luz de la foto no permite saberlo.',
  COLOUR_UNREADABLE: 'La foto no muestra el color del vehículo.',
  VEHICLE_TYPE_MISMATCH: 'La foto muestra una motocicleta o un autobús, y la póliza asegura un coche.',
  VEHICLE_TYPE_UNCERTAIN: 'La foto puede mostrar otro tipo de coche que el de la póliza.',
  VEHICLE_TYPE_UNREADABLE: 'La foto no muestra de qué tipo de coche se trata.',
  DAMAGE_COLOUR_MISMATCH: 'El color del vehículo dañado no es el de la póliza.',
  DRIVER_IS_NOT_POLICYHOLDER: 'El permiso del conductor no es el del titular de la póliza.',
  FACTS_MISSING: 'La imagen no se pudo comprobar a tiempo: aquí no se conocía al cliente, la póliza o el siniestro.',
};

export const findingTexts = { en, es };
