/** Hands a file to the browser, which puts it where downloads go. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob over when the click returns, but Safari wants it a little longer.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const saveText = (name: string, text: string, type: string): void =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** Letters of any script and digits; everything else would trouble some file system, and so would names Windows keeps. */
export function plainName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain)
    ? `design-${plain}`.replace(/-$/, '')
    : plain;
}
