import type { AccountWords } from './en.ts';

export const es: AccountWords = {
  welcome: {
    title: 'Su coche, su siniestro, una sola página',
    steps: [
      'Asegure su coche en unos minutos, con una foto de su permiso de conducir y otra del coche.',
      'Declare un siniestro desde donde esté, con una foto de los daños.',
      'Siga su siniestro paso a paso, hasta el pago.',
    ],
    start: 'Crear una cuenta',
  },
  signIn: {
    title: 'Iniciar sesión',
    submit: 'Iniciar sesión',
    forgotten: '¿Olvidó su contraseña?',
  },
  email: 'Correo electrónico',
  password: 'Contraseña',
  passwordRules: 'Al menos 12 caracteres, con una mayúscula, una minúscula y un número.',
  signUp: {
    title: 'Cree su cuenta',
    intro: 'Necesita una cuenta para asegurar un coche y para declarar y seguir un siniestro.',
    submit: 'Crear cuenta',
    haveOne: '¿Ya tiene una cuenta?',
  },
  confirm: {
    title: 'Confirme su correo electrónico',
    intro: (email) => `Hemos enviado un código de seis dígitos a ${email}.`,
    code: 'Código',
    submit: 'Confirmar',
    again: 'Enviar otro código',
    sent: 'El nuevo código está en camino.',
    mailbox: 'Abrir el buzón de esta máquina',
    mailboxNote: 'Esta plataforma se ejecuta en su máquina y no envía correos reales.',
  },
  forgotten: {
    title: 'Elija una contraseña nueva',
    intro: 'Indique el correo electrónico de su cuenta. Le enviaremos un código.',
    send: 'Enviar el código',
    codeIntro: (email) => `Si hay una cuenta para ${email}, el código va en camino.`,
    newPassword: 'Contraseña nueva',
    submit: 'Guardar la contraseña',
  },
  newPassword: {
    title: 'Elija su propia contraseña',
    intro: 'Ha iniciado sesión con una contraseña que le dio otra persona.',
    submit: 'Continuar',
  },
  secondFactor: {
    title: 'Escriba el código de su aplicación',
    intro: 'Su aplicación de autenticación muestra seis dígitos para esta cuenta. Cambian cada medio minuto.',
    next: 'Su aplicación está conectada. El código que dio ya está usado: espere a que la aplicación muestre el siguiente y escríbalo.',
    local: 'Abrir el autenticador de esta máquina',
    code: 'Código de su aplicación',
    sixDigits: 'El código tiene seis dígitos.',
    submit: 'Iniciar sesión',
    setUp: {
      title: 'Conecte una aplicación de autenticación',
      why: 'El personal inicia sesión con una contraseña y el código de una aplicación, para que la contraseña sola no abra nada. Se hace una vez.',
      scan: 'Escanee esta imagen con una aplicación de autenticación en su teléfono o con su gestor de contraseñas.',
      picture: 'Imagen para escanear con una aplicación de autenticación',
      here: 'Abrir la aplicación en este dispositivo',
      key: 'O escriba esta clave en la aplicación',
      submit: 'Conectar la aplicación',
    },
    refusals: {
      CodeMismatchException:
        'Ese no es el código de ahora. Escriba el que muestra su aplicación; el reloj de su teléfono debe estar en hora.',
      EnableSoftwareTokenMFAException:
        'Ese no es el código de ahora. Vuelva a escanear la imagen y escriba lo que la aplicación muestra para Claimstream; el reloj de su teléfono debe estar en hora.',
      ExpiredCodeException: 'Este código ya se ha usado. Espere al siguiente.',
    },
  },
  missing: 'Rellene este campo.',
  badEmail: 'Escriba un correo electrónico, como clara@example.com.',
  weakPassword: 'Elija una contraseña de al menos 12 caracteres, con una mayúscula, una minúscula y un número.',
  refusals: {
    NotAuthorizedException: 'El correo electrónico o la contraseña no son correctos.',
    UserNotFoundException: 'El correo electrónico o la contraseña no son correctos.',
    UsernameExistsException: 'Ya hay una cuenta para este correo. Inicie sesión o elija una contraseña nueva.',
    InvalidPasswordException:
      'Elija una contraseña de al menos 12 caracteres, con una mayúscula, una minúscula y un número.',
    CodeMismatchException: 'Ese no es el código que enviamos. Mire el correo más reciente.',
    ExpiredCodeException: 'El código ha caducado. Pida otro.',
    LimitExceededException: 'Demasiados intentos. Espere unos minutos y vuelva a intentarlo.',
    TooManyRequestsException: 'Demasiados intentos. Espere unos minutos y vuelva a intentarlo.',
    TooManyFailedAttemptsException: 'Demasiados intentos. Espere unos minutos y vuelva a intentarlo.',
    NetworkError: 'No hay conexión. Compruébela e inténtelo de nuevo.',
    SessionTimedOut: 'Ha tardado demasiado. Inicie sesión de nuevo.',
    PasswordResetRequiredException: 'Antes debe elegir una contraseña nueva: use «¿Olvidó su contraseña?».',
  },
  noAnswer: 'No hay conexión. Compruébela e inténtelo de nuevo.',
};
