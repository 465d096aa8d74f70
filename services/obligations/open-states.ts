/** Those of a vocabulary of states in which somebody still has to do something. */
export function openStates<State extends string>(states: Record<State, { open: boolean }>): State[] {
  return (Object.keys(states) as State[]).filter((state) => states[state].open);
}
