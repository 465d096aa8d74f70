import { isMailAddress } from '../directory/mail-address';
import { nameOf } from '../directory/name-of';
import type { Addressee } from '../directory/resolution';
import { resolveRecipientLine } from '../directory/resolve-recipient-line';
import type { Finding, PlanReading } from '../reading/plan-reading';
import type { ObligationContext } from './propose-obligations';

const MOST_NAMED = 20;

/** What does not hold a plan up but its sender should know: whom it names twice, and whom no mail can reach. */
export function recipientNotices(reading: PlanReading, context: ObligationContext): Finding[] {
  const lines = reading.recipients.map((line) => ({
    name: line.name,
    at: line.source.line,
    addressees: resolveRecipientLine(line, context).addressees,
  }));
  const unreachable = unreachableAmong(
    lines.flatMap(({ addressees }) => addressees),
    context,
  );
  return [...repeatedIn(lines), ...(unreachable.length > 0 ? [withoutAddress(unreachable)] : [])];
}

interface Line {
  name: string;
  at: number | null;
  addressees: readonly Addressee[];
}

/** A unit inside a group and once more by its name is usual; the same body by name on two lines is a slip. */
function repeatedIn(lines: readonly Line[]): Finding[] {
  const first = new Map<string, string>();
  return lines.flatMap(({ name, at, addressees }): Finding[] => {
    const [only, ...others] = addressees;
    if (!only || others.length > 0) return [];
    const before = first.get(only.id);
    if (before === undefined) {
      first.set(only.id, name);
      return [];
    }
    const message = `Nơi nhận “${name}” trùng với “${before}” ở dòng trên; hệ thống chỉ gửi một lần.`;
    return [notice('recipient-repeated', message, { quote: name, line: at })];
  });
}

function unreachableAmong(addressees: readonly Addressee[], { directory }: ObligationContext): string[] {
  const mailed = addressees.filter(({ channel }) => channel === 'MAIL').map(({ id }) => id);
  return [...new Set(mailed)]
    .filter((id) => !isMailAddress(directory.unit(id)?.mail ?? directory.person(id)?.mail ?? ''))
    .map((id) => nameOf(directory, id));
}

function withoutAddress(names: readonly string[]): Finding {
  const rest = names.length - MOST_NAMED;
  const named = `${names.slice(0, MOST_NAMED).join('; ')}${rest > 0 ? `; và ${rest} nơi khác` : ''}`;
  const message = `${names.length} nơi nhận chưa có địa chỉ thư điện tử hợp lệ trong danh bạ: ${named}. Các nơi khác vẫn được gửi; cần bổ sung danh bạ hoặc gửi bằng phương thức khác.`;
  return notice('recipient-without-address', message, { quote: null, line: null });
}

function notice(code: string, message: string, at: Pick<Finding, 'quote' | 'line'>): Finding {
  const rule = 'Nghị định 30/2020/NĐ-CP, Điều 18.1';
  return { code, severity: 'warning', message, ...at, rule, correction: null };
}
