/** What a message/delivery-status part says (RFC 3464). */
export interface DeliveryStatus {
  action: 'failed' | 'delayed' | 'delivered' | 'other';
  /** Enhanced status code; null where it is missing or none. */
  status: string | null;
  /** The ENVID we gave the mail. */
  envelopeId: string | null;
}

const MAX_CHARS = 20_000;

/** A mail of ours has one recipient: the gravest of several actions counts. */
export function readDeliveryStatus(part: string): DeliveryStatus {
  const fields = unfold(part.slice(0, MAX_CHARS));
  const actions = fields.filter(([name]) => name === 'action').map(([, value]) => value.toLowerCase());
  const action = (['failed', 'delayed', 'delivered'] as const).find((known) => actions.includes(known)) ?? 'other';
  const status = /^\s*([245]\.\d{1,3}\.\d{1,3})\b/.exec(fieldOf(fields, 'status'))?.[1] ?? null;
  const envelopeId = /^[a-z0-9]{20}$/.exec(fieldOf(fields, 'original-envelope-id'))?.[0] ?? null;
  return { action, status, envelopeId };
}

function unfold(text: string): [name: string, value: string][] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  return lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([A-Za-z-]{1,60}):\s*(.*)$/.exec(line) ?? [];
    return name ? [[name.toLowerCase(), value ?? '']] : [];
  });
}

function fieldOf(fields: [string, string][], wanted: string): string {
  return fields.find(([name]) => name === wanted)?.[1].trim() ?? '';
}
