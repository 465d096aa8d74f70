import type { Letter, LetterLink, LetterSection } from './letter';

const LINE_CHARS = 76;

/** The letter as plain text, wrapped at 76 columns; addresses stand on lines of their own and are never broken. */
export function composeText(letter: Letter): string {
  const blocks = [
    wrap(letter.greeting),
    ...letter.paragraphs.map((paragraph) => wrap(paragraph)),
    letter.code ?? '',
    letter.facts.map(({ label, value }) => wrap(`${label}: ${value}`, '  ')).join('\n'),
    letter.quote ? `${letter.quote.label}:\n${quoted(letter.quote.text)}` : '',
    ...letter.lists.map(
      ({ title, items }) => `${wrap(`${title}:`)}\n${items.map((item) => wrap(`- ${item}`, '  ')).join('\n')}`,
    ),
    ...(letter.sections ?? []).map(section),
    letter.action ? linkLines(letter.action) : '',
    ...letter.notes.map((note) => wrap(note)),
    letter.closing,
    `--\n${wrap(letter.footer)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** An address begins its line, so that nothing of a sentence can pass for a part of it. */
function linkLines({ label, url }: LetterLink): string {
  return `${label}:\n${url}`;
}

function section({ title, link, items }: LetterSection): string {
  const lines = items.map(({ text, link: own }) => `${wrap(`- ${text}`, '  ')}${own ? `\n  ${linkLines(own)}` : ''}`);
  return [wrap(`${title}:`), ...(link ? [linkLines(link)] : []), ...lines].join('\n');
}

function quoted(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => wrap(line).split('\n'))
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > LINE_CHARS) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
