/** `hung@hd.example.vn` → `h•••@hd.example.vn`: enough for the owner to know which mailbox. */
export function maskMailbox(mail: string): string {
  const at = mail.indexOf('@');
  return at > 0 ? `${mail.slice(0, 1)}•••${mail.slice(at)}` : '';
}
