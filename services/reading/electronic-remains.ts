import { bareKey } from './bare-key';

/** What signing tools and incoming stamps print on a page ("Ký bởi: …", "Thời gian ký: …", "CÔNG VĂN ĐẾN"): no words of the document. */
const REMAINS =
  /^\W*(?:nguoi ky\b|thoi gian ky\b|ngay ky ?:|ky boi\b|da ky boi\b|ky so boi\b|ky boi ?:|ky dien tu\b|chu ky so\b|chung thu so\b|digitally signed\b|signature not verified|signed by ?:|date ?: ?\d|reason ?:|e-?mail ?:|co quan ?:|to chuc ?:|chuc vu ?:|don vi ?: (?:uy ban|so|bo)\b|(?:cong |van )?van ban den|cong van den$|https?:|www\.|\d{2}\.\d{2}\.\d{4} \d{2}:\d{2})/;

/** True for a line that a signing tool or the receiving office left on the page. */
export function isElectronicRemain(text: string): boolean {
  return REMAINS.test(bareKey(text.slice(0, 60)));
}
