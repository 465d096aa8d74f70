import { started } from './start-engines';

export default async function stopEngines(): Promise<void> {
  await Promise.all(started.splice(0).map((engine) => engine.stop()));
}
