/** The characters of GSM 03.38, and those of its extension table, which take two places each. */
const GSM = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/u;
const EXTENDED = /[\^{}\\[~\]|€]/gu;

/** The number of network messages for a text; each is billed. */
export function partsOf(text: string): number {
  const isGsm = GSM.test(text);
  const places = isGsm ? text.length + (text.match(EXTENDED)?.length ?? 0) : text.length;
  const [single, each] = isGsm ? [160, 153] : [70, 67];
  return places <= single ? 1 : Math.ceil(places / each);
}
