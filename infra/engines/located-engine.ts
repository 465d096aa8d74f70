/** A program that can be started, and where it came from. */
export interface LocatedEngine {
  readonly path: string;
  /** For people: `binary on PATH (/usr/bin/temporal)`, `cache (…)`, `downloaded (…)`, `built with go (…)`. */
  readonly how: string;
}
