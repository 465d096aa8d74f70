/** Direction overrides and invisible characters: they make a reader see other words than a search or a hash does. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/** One line of visible characters: no control character, no line break, no direction override. NFC. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\s+/g, ' ').trim();
}

/** The same for words of several lines; line breaks become `\n`, everything else stays where it is. */
export function cleanLines(text: string): string {
  const unbroken = text.replace(LINE_BREAK, '\n').replace(CONTROL, ' ');
  return unbroken.replace(INVISIBLE, '').replace(LONE_SURROGATE, '\uFFFD').normalize('NFC');
}

/** At most `maxChars` characters, cut at a word where one ends near, with "…" where something was cut. */
export function clip(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const room = text.slice(0, maxChars - 1).replace(/[\uD800-\uDBFF]$/, '');
  const lastBlank = room.lastIndexOf(' ');
  return `${(lastBlank > room.length / 2 ? room.slice(0, lastBlank) : room).trimEnd()}…`;
}
