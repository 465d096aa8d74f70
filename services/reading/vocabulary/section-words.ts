/** Headings (bare key) of the part that hands out the work; every item there is read for who does what. */
export const EXECUTION_HEADINGS: readonly string[] = [
  'to chuc thuc hien',
  'to chuc trien khai',
  'phan cong thuc hien',
  'phan cong nhiem vu',
  'phan cong trach nhiem',
  'phan cong to chuc',
  'phan cong',
  'trach nhiem thuc hien',
  'trach nhiem cua',
  'trach nhiem',
  'nhiem vu cua cac',
  'to chuc chi dao',
  'phan giao nhiem vu',
  'thuc hien ke hoach',
];

/** Headings (bare key) of aims and reasons: what stands there is no task of a unit. */
export const AIM_HEADINGS: readonly string[] = [
  'muc dich',
  'yeu cau',
  'muc tieu',
  'chi tieu',
  'quan diem',
  'dac diem',
  'tinh hinh',
  'thuan loi',
  'kho khan',
  'can cu',
  'danh gia',
  'ket qua',
];

/** Headings (bare key) of the reporting regime. */
export const REPORT_HEADINGS: readonly string[] = [
  'che do bao cao',
  'che do thong tin',
  'thong tin, bao cao',
  'thong tin bao cao',
  'bao cao',
  'che do, thoi gian bao cao',
  'cong tac bao cao',
  'cong tac thong tin',
  'thoi gian bao cao',
  'che do hoi hop',
  'kiem tra, bao cao',
  'so ket, tong ket',
  'tong hop, bao cao',
  'tong hop bao cao',
];

/** First words (bare key) of an item heading that is a topic and no assignee. */
export const TOPIC_HEADINGS: readonly string[] = [
  'cong tac',
  'kinh phi',
  'nguon kinh phi',
  'thoi gian',
  'dia diem',
  'che do',
  'noi dung',
  'phan cong',
  'tien do',
  'nguon luc',
  'ho so',
  'thanh phan',
  'doi tuong',
  'hinh thuc',
  'giai phap',
  'nhiem vu',
  'lo trinh',
  'khen thuong',
  'thi dua',
  'cap tinh',
  'cap huyen',
  'cap xa',
  'o cap',
  'cac buoc',
  'quy trinh',
  'muc dich',
  'yeu cau',
  'so ket',
  'tong ket',
  'bao cao',
  'thong tin',
  've ',
  'cac don vi duoc',
  'dieu kien',
  'co so vat chat',
  'phuong phap',
  'phuong tien',
  'to chuc thuc hien',
  'trach nhiem',
  'doi voi cap',
  'cac noi dung',
  'mot so',
];

/** First words (bare key) of the paragraphs that close a plan. */
export const CLOSING_LEADS: readonly string[] = [
  'tren day la',
  'tren day',
  'trong qua trinh',
  'qua trinh',
  'nhan duoc',
  'ke hoach nay',
  'can cu ke hoach',
  'can cu noi dung ke hoach',
  'noi dung ke hoach',
  'de ke hoach',
  'moi thong tin',
  'neu co kho khan',
];

/** These close a plan too, but only in its last paragraph: anywhere else they give a task ("Giao Phòng Nội vụ …"). */
export const LAST_LEADS: readonly string[] = ['yeu cau', 'de nghi', 'giao ', 'nhan '];

/** First words (bare key) of lines that tell whom to ask. */
export const CONTACT_LEADS: readonly string[] = [
  'dau moi lien he',
  'can bo dau moi',
  'thong tin lien he',
  'moi chi tiet',
  'moi thong tin',
  'chi tiet lien he',
  'dien thoai',
  'so dien thoai',
  'email',
  'dia chi',
];
