/** Splits at a sign that does not stand inside brackets or quotation marks; empty pieces are left out. */
export function splitOutsideBrackets(text: string, sign: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '(' || c === '“') depth += 1;
    else if ((c === ')' || c === '”') && depth > 0) depth -= 1;
    else if (c === sign && depth === 0) {
      pieces.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  // An opened bracket that is never closed must not swallow the rest of the list.
  const rest = text.slice(from).trim();
  const last = depth > 0 ? rest.split(sign).map((piece) => piece.trim()) : [rest];
  return [...pieces, ...last].filter((piece) => piece !== '');
}
