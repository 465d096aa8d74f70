import { Failure } from '../../services/failures';
import { type TakenInText, takeInFile, takeInText } from '../../services/plans/take-in-text';
import { readFileInput } from './plan-file-input';

interface Source {
  text?: string | null | undefined;
  file?: { name: string; content: string } | null | undefined;
}

/** @throws Failure BAD_USER_INPUT unless exactly one of text and file is given; as takeInFile. */
export async function takeInSource({ text, file }: Source): Promise<TakenInText> {
  const hasText = typeof text === 'string';
  if (hasText === Boolean(file)) throw new Failure('BAD_USER_INPUT', { field: 'text' });
  return file ? takeInFile(readFileInput(file)) : takeInText(text ?? '');
}
