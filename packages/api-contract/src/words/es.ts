import type { WordKey } from './en.ts';

export const es: Record<WordKey, string> = {
  missing: 'Rellene este campo.',
  choose: 'Elija una de las opciones.',
  tooShort: 'Escriba al menos {minimum} caracteres.',
  tooLong: 'Escriba como máximo {maximum} caracteres.',
  tooSmall: 'Escriba {minimum} o más.',
  tooLarge: 'Escriba {maximum} o menos.',
  sumTooLarge: 'En total supera los diez millones de dólares. Corrija los importes.',
  tooFew: 'Añada al menos {minimum}.',
  tooMany: 'Indique como máximo {maximum}.',
  wholeNumber: 'Escriba un número entero.',
  number: 'Escriba un número.',
  date: 'Escriba una fecha que exista, como 2026-03-31.',
  time: 'Escriba una hora, como 17:45.',
  unusable: 'Este valor no es válido. Corríjalo.',
  unusableCharacters: 'Quite los caracteres que no se pueden imprimir.',
  unknownField: 'Quite los campos que nadie ha pedido: {keys}.',
  vinCharacters: 'El número de bastidor (VIN) solo tiene letras y cifras. Corríjalo.',
  vinLetters: 'No contiene I, O ni Q. Escriba las cifras 1 y 0 donde las lea.',
  vinLength:
    'Escriba los 17 caracteres. Solo los coches de modelo anterior a 1981 tienen menos: revise también el año.',
  vinOldLength:
    'Los coches de modelo anterior a 1981 tienen de 5 a 13 caracteres, o 17. Escriba todos los que figuran en el permiso de circulación.',
  vinCheckDigit:
    'Un carácter está mal, o dos están cambiados de lugar. Compare el número con el permiso de circulación, carácter por carácter.',
  ssn: 'Escriba los nueve dígitos del número de la Seguridad Social, como 123-45-6789.',
  phone: 'Escriba el número con el prefijo del país, como +16025550123.',
  zip: 'Escriba un código postal de cinco dígitos, como 85001.',
  state: 'Elija un estado.',
  stateOrProvince: 'Elija un estado o una provincia de Canadá.',
  reasonCode: 'Elija uno de los motivos.',
};
