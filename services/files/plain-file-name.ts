const LONGEST_NAME_CHARS = 200;

/** The last part of a name as browsers and programs send it, fit to be shown and saved under; empty when nothing is left. */
export function plainFileName(sent: string): string {
  const last = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // Control and direction signs could make "exe.pdf" look like "fdp.exe" (Unicode TR 36).
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  if (shown.length <= LONGEST_NAME_CHARS) return shown;
  const extension = /\.[a-z0-9]{1,8}$/i.exec(shown)?.[0] ?? '';
  return Array.from(shown.slice(0, LONGEST_NAME_CHARS - extension.length)).join('') + extension;
}
