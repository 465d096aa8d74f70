/** What a report is asked for, wherever it is shown. */
export const reportsVi = {
  /** Headings every report has. */
  sections: {
    results: 'Kết quả thực hiện nhiệm vụ',
    difficulties: 'Khó khăn, vướng mắc và nguyên nhân',
    proposals: 'Đề xuất, kiến nghị',
  },
  /** A target as people say it. */
  targets: {
    AT_LEAST: (value: string) => `từ ${value} trở lên`,
    AT_MOST: (value: string) => `không quá ${value}`,
    EXACTLY: (value: string) => value,
    ABOVE: (value: string) => `trên ${value}`,
    BELOW: (value: string) => `dưới ${value}`,
  },
};
