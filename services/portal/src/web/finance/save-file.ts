/** Offers a text or bytes to the reader as a file download. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser reads it only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
