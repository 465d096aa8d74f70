export interface RelyingParty {
  /** Host name passkeys are bound to. */
  id: string;
  /** The only page address they answer to. */
  origin: string;
}

/** From the configured address alone: a Host header decides nothing. */
export function relyingParty(publicBaseUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicBaseUrl);
  return { id: hostname, origin };
}
