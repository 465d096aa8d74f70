/** First words (bare key) of a body in a letterhead: a line that begins so starts a new body, any other line continues it. */
export const ISSUING_BODY_HEADS: readonly string[] = [
  'uy ban', 'ubnd', 'ub mttq', 'ubmttq', 'ubnd', 'hoi dong', 'hdnd', 'chinh phu', 'thu tuong', 'quoc hoi', 'bo', 'so', 'phong', 'van phong',
  'ban', 'bql', 'bcd', 'bch', 'cuc', 'chi cuc', 'tong cuc', 'vu', 'vien', 'thanh tra', 'toa an', 'kho bac', 'thue', 'bao hiem', 'ngan hang',
  'truong', 'dai hoc', 'hoc vien', 'trung tam', 'benh vien', 'tram', 'nha', 'dai', 'bao', 'thu vien', 'bao tang', 'cong ty', 'tong cong ty',
  'tap doan', 'hop tac xa', 'chi nhanh', 'cong an', 'quan khu', 'bo chi huy', 'bo tu lenh', 'don', 'doi', 'hat', 'dang bo', 'dang uy',
  'chi bo', 'chi uy', 'tinh uy', 'thanh uy', 'huyen uy', 'thi uy', 'quan uy', 'trung uong', 'mat tran', 'doan', 'tinh doan', 'thanh doan',
  'huyen doan', 'thi doan', 'quan doan', 'hoi', 'lien doan', 'cong doan', 'lien hiep', 'lien minh', 'tong lien doan', 'tieu ban', 'to',
  'khoa', 'cau lac bo', 'khoi', 'dang doan', 'dang khoi', 'lien co quan', 'csgd', 'pgd', 'thuong truc',
];

/** Organs that are printed on a line of their own and yet belong to the body above them. */
export const ORGANS_OF_A_BODY: readonly string[] = ['ban thuong truc', 'ban chap hanh', 'ban thuong vu'];

/** Bodies that decide as a collective and therefore sign "TM." (Điều 13 khoản 2 Nghị định 30/2020/NĐ-CP). */
export const COLLECTIVE_BODIES: readonly string[] = ['uy ban', 'ubnd', 'hoi dong', 'hdnd', 'ban chi dao', 'ban thuong vu', 'ban chap hanh', 'ban thuong truc', 'dang uy', 'tinh uy', 'huyen uy', 'thanh uy', 'thi uy', 'quan uy', 'chi uy'];
