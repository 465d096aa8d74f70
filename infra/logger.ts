import pino, { type Logger } from 'pino';
import type { Config } from './config';

/** Structured log on standard error. What might identify a person or open a link is cut out wherever it turns up. */
export function createLogger(level: Config['LOG_LEVEL']): Logger {
  return pino(
    {
      level,
      redact: {
        paths: [
          'token',
          'code',
          'authorization',
          'to',
          'text',
          'mail',
          '*.token',
          '*.code',
          '*.authorization',
          '*.to',
          '*.text',
          '*.mail',
        ],
        censor: '[redacted]',
      },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
