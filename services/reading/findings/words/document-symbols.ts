/** Kinds in a symbol and the words they stand for (Phụ lục III; the Party's abbreviations). Others are not judged. */
export const KIND_OF_SYMBOL: Readonly<Record<string, readonly string[]>> = {
  NĐ: ['nghị định'],
  NQ: ['nghị quyết'],
  QĐ: ['quyết định', 'quy định'],
  QĐi: ['quy định'],
  CT: ['chỉ thị'],
  TT: ['thông tư'],
  KL: ['kết luận'],
  KH: ['kế hoạch'],
  CTr: ['chương trình'],
  TB: ['thông báo'],
  HD: ['hướng dẫn'],
  TTr: ['tờ trình'],
  CĐ: ['công điện'],
  CV: ['công văn'],
  BC: ['báo cáo'],
};

/** Organs whose symbol is theirs alone, with the words (text key) a body begins with that may stand after "của". */
export const BODY_OF_ORGAN: Readonly<Record<string, RegExp>> = {
  TTg: /^thủ tướng/u,
  CP: /^chính phủ/u,
  UBND: /^(?:ubnd|ủy ban nhân dân|chủ tịch (?:ubnd|ủy ban nhân dân))/u,
  HĐND: /^(?:hđnd|hội đồng nhân dân|thường trực)/u,
  TW: /^(?:trung ương|bộ chính trị|ban bí thư|ban chấp hành|ban \p{L}+(?: \p{L}+)* trung ương|văn phòng trung ương|ủy ban kiểm tra|đảng|bct|bbt|hội nghị|tw|tổng bí thư|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính)/u,
  TU: /^(?:tỉnh ủy|thành ủy|ban thường vụ|ban chấp hành|thường trực|tỉnh|btv|đảng bộ|ủy ban kiểm tra|ban )/u,
};

/** Bodies we know for what they are: only these can contradict a symbol. */
export const KNOWN_BODY =
  /^(?:thủ tướng|chính phủ|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|bộ chính trị|ban bí thư|ban chấp hành trung ương|tỉnh ủy|thành ủy|huyện ủy|quốc hội|bộ \p{L}+|sở \p{L}+)/u;

/** Organs of the state that never use the Party's form, and of the Party that never use the state's. */
export const STATE_ORGANS: readonly string[] = [
  'TTg',
  'CP',
  'UBND',
  'HĐND',
  'BNV',
  'BTP',
  'BYT',
  'BGDĐT',
  'BTC',
  'VPCP',
];
export const CENTRAL_PARTY_ORGANS: readonly string[] = ['TW', 'TƯ'];
export const LOCAL_PARTY_ORGANS: readonly string[] = ['TU', 'HU', 'ThU', 'ThiU', 'QU', 'ĐU'];

/** What kind of body stands after "của": two kinds for one document contradict each other. */
export const KINDS_OF_BODY: readonly { kind: string; words: RegExp }[] = [
  { kind: 'prime minister', words: /^thủ tướng/u },
  { kind: 'government', words: /^chính phủ/u },
  { kind: 'assembly', words: /^quốc hội/u },
  { kind: 'politburo', words: /^bộ chính trị/u },
  { kind: 'secretariat', words: /^ban bí thư/u },
  { kind: 'central committee', words: /^ban chấp hành trung ương/u },
  { kind: 'provincial committee of the Party', words: /^(?:ban thường vụ )?(?:tỉnh|thành) ủy/u },
  { kind: 'district committee of the Party', words: /^(?:ban thường vụ )?(?:huyện|thị|quận) ủy/u },
  { kind: 'people’s committee', words: /^(?:ubnd|ủy ban nhân dân)/u },
  { kind: 'people’s council', words: /^(?:hđnd|hội đồng nhân dân)/u },
  { kind: 'ministry', words: /^bộ (?!chính trị)\p{L}/u },
  { kind: 'department', words: /^sở \p{L}/u },
];
