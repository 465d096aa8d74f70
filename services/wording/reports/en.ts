import type { reportsVi } from './vi';

export const reportsEn: typeof reportsVi = {
  sections: {
    results: 'What was done',
    difficulties: 'Difficulties and their causes',
    proposals: 'Proposals',
  },
  targets: {
    AT_LEAST: (value) => `at least ${value}`,
    AT_MOST: (value) => `at most ${value}`,
    EXACTLY: (value) => value,
    ABOVE: (value) => `above ${value}`,
    BELOW: (value) => `below ${value}`,
  },
};
