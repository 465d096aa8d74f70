import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Failure } from '../failures';
import { MAX_ANSWER_CHARS } from './passkey';

/**
 * What a browser answered, as far as its shape goes. An answer that was given inside a frame of another site is refused.
 * @throws Failure PASSKEY_REFUSED
 */
export function readAnswer(answer: string): AuthenticationResponseJSON & RegistrationResponseJSON {
  if (answer.length > MAX_ANSWER_CHARS) throw new Failure('PASSKEY_REFUSED');
  try {
    const read = JSON.parse(answer) as AuthenticationResponseJSON & RegistrationResponseJSON;
    const client = JSON.parse(Buffer.from(read.response.clientDataJSON, 'base64url').toString('utf8')) as {
      crossOrigin?: unknown;
    };
    if (client.crossOrigin !== true) return read;
  } catch {
    // Not what a browser sends.
  }
  throw new Failure('PASSKEY_REFUSED');
}
