import { rm } from 'node:fs/promises';
import { readConfig } from './config';
import { type RunningService, runService } from './run-service';

const PORTS = { gateway: 8080, temporal: 7233, temporalPage: 8233, smtp: 2525, inboxPage: 8025 };

/** `npm start [-- --reset]`: the whole service for a person, until Ctrl-C. */
async function main(): Promise<void> {
  const config = readConfig();
  if (config.NODE_ENV === 'production')
    throw new Error('npm start brings embedded engines along and is refused in production; run gateway and worker.');
  if (process.argv.includes('--reset')) await rm(config.DATA_DIR, { recursive: true, force: true });
  const log = (line: string): void => void process.stdout.write(`  ${line}\n`);
  process.stdout.write('Nơi nhận\n');
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  const starting = runService({
    config,
    dataDir: config.DATA_DIR,
    ports: { ...PORTS, gateway: config.PORT || PORTS.gateway },
    log,
  });
  const service = await starting;
  process.stdout.write(introduction(service));
  await stopped;
  process.stdout.write('\n  stopping …\n');
  await service.stop();
}

function introduction(service: RunningService): string {
  const people = service.tokens.people.map(({ label, token }) => `  ${label}\n    ${token}`).join('\n');
  return `
  GraphQL          ${service.gatewayUrl}/graphql
  Temporal's page  ${service.temporalPage ?? 'at your own server'}
  Mail inbox       ${service.inbox?.webUrl ?? 'at your own server'}

  Tokens of the sample people (Authorization: Bearer …)
${people}

  Ctrl-C stops everything; the data stays in .data (npm start -- --reset begins anew).
`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
