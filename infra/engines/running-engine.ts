/** An engine that this process started and has to stop. */
export interface RunningEngine {
  /** Where the program was found, for people: `binary on PATH (/usr/bin/mongod)`. */
  readonly how: string;
  /** Process id of the engine itself. */
  readonly pid: number;
  /** Ends the engine and resolves when it is gone: SIGTERM, then SIGKILL after 10 s. May be called twice. */
  stop(): Promise<void>;
}
