import { DefaultLogger, Runtime } from '@temporalio/worker';

let quiet = false;

/** Workers of tests tell of errors only; the runtime of a process can be set up once. */
export function quietenTemporal(): void {
  if (!quiet)
    Runtime.install({
      logger: new DefaultLogger('ERROR'),
      telemetryOptions: { logging: { filter: 'ERROR', forward: {} } },
    });
  quiet = true;
}
