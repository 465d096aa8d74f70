import { bareKey } from './bare-key';
import type { HeadCell } from './head-fields';
import { ISSUING_BODY_HEADS, ORGANS_OF_A_BODY } from './vocabulary/issuing-bodies';

/** A body of a letterhead with the lines its name was printed on. */
export interface LetterheadBody {
  name: string;
  evidence: string[];
  line: number;
}

const HEADS = new RegExp(`^(?:${[...ISSUING_BODY_HEADS].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`);
/** Words that begin like a body and only go on with one: "SỞ / VĂN HÓA, THỂ THAO", "TRƯỜNG THPT / ĐOÀN THỊ ĐIỂM" stay together through the name above. */
const UNFINISHED =
  /(?:^|\s)(?:va|cua|-|–|so|phong|truong|ban|hoi|trung tam|bo|cuc|chi cuc|chi dao|thuc hien|,)$|[,–-]$/;
/** Lost line breaks: "UBND TỈNH X SỞ Y TẾ". Only below a full name of a place. */
const RUN_IN =
  /^((?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|BỘ|SỞ|PHÒNG|TỈNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|ĐẢNG BỘ|THÀNH ỦY)(?: \S+){1,8}?) ((?:SỞ|PHÒNG|TRƯỜNG|TRUNG TÂM|CHI CỤC|BỆNH VIỆN|VĂN PHÒNG|BAN (?:CHỈ ĐẠO|QUẢN LÝ|TỔ CHỨC|TUYÊN GIÁO|DÂN VẬN|DÂN TỘC)|HUYỆN ỦY|ĐẢNG ỦY|CHI BỘ|CỤC|THANH TRA) .+)$/u;

/** Puts the lines of a letterhead together to the names of bodies, in printed order. */
export function divideBodies(cells: readonly HeadCell[]): LetterheadBody[] {
  const bodies: LetterheadBody[] = [];
  for (const cell of cells.flatMap(splitRunIn)) {
    const text = cell.text.replace(/^[\s.,:;*]+|[\s.,:;*]+$/g, '');
    if (text === '') continue;
    const last = bodies.at(-1);
    if (last && goesOnWith(last.name, text)) {
      last.name = `${last.name} ${text}`;
      last.evidence.push(text);
    } else {
      bodies.push({ name: text, evidence: [text], line: cell.line });
    }
  }
  for (const body of bodies) {
    body.name = body.name.replace(/^[-–\s]+|[-–\s]+$/g, '');
    body.evidence = [...new Set([body.name, ...body.evidence])];
  }
  return bodies;
}

function splitRunIn(cell: HeadCell): HeadCell[] {
  const found = RUN_IN.exec(cell.text.slice(0, 300));
  if (!found || !/(?:TỈNH|HUYỆN|XÃ|PHƯỜNG|THỊ XÃ|THÀNH PHỐ|TP\.?|QUẬN|THỊ TRẤN|BỘ|SỞ|PHÒNG) \S/u.test(found[1] ?? ''))
    return [cell];
  return [
    { ...cell, text: found[1] ?? '' },
    { ...cell, text: found[2] ?? '' },
  ];
}

function goesOnWith(name: string, next: string): boolean {
  const nameKey = bareKey(name);
  const nextKey = bareKey(next);
  if (ORGANS_OF_A_BODY.some((organ) => nextKey === organ)) return true;
  if (UNFINISHED.test(nameKey)) return !/[-–]$/.test(name) || !HEADS.test(nextKey);
  if (/^(?:thanh pho|thi xa|xa|phuong|tinh|huyen|quan|thi tran)(?! uy| doan)/.test(nextKey)) return true;
  return !HEADS.test(nextKey);
}
