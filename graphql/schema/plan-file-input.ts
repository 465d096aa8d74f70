import { z } from 'zod';
import type { SubmittedFile } from '../../services/formats/extract-text';
import { LARGEST_INPUT_BYTES } from '../../services/reading/refusals';
import { builder } from '../builder';
import { checkInput } from './check-input';

/** Base64 writes three bytes as four characters. */
const LONGEST_CONTENT_CHARS = Math.ceil(LARGEST_INPUT_BYTES / 3) * 4;

export const PlanFileInput = builder.inputType('PlanFileInput', {
  description: 'A plan as a file (tệp kế hoạch): .docx, .pdf with text, .html, .txt or .md, at most 2 MB.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name of the file; its content decides what it is.' }),
    content: t.string({ required: true, description: 'The bytes in base64.' }),
  }),
});

const planFile = z.object({
  name: z.string().trim().min(1).max(255),
  content: z
    .string()
    .max(LONGEST_CONTENT_CHARS)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
});

/** @throws Failure BAD_USER_INPUT when the content is no base64 or too long. */
export function readFileInput(file: { name: string; content: string }): SubmittedFile {
  const { name, content } = checkInput(planFile, file);
  return { bytes: Buffer.from(content, 'base64'), fileName: name };
}
