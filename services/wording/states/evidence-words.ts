/** How sure it is who decided: L0 link or token, L1 link and code, L2 passkey, L3 digital signature on the document. */
export type EvidenceLevel = 'L0' | 'L1' | 'L2' | 'L3';

export type EvidenceWords = Record<EvidenceLevel, { name: string; explanation: string }>;
