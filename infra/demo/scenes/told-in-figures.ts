import type { OpenScene } from './scene';

/** Reports follow the outline of the plan and give a figure for each of its aims. Of all that was sent, the one with the most. */
export const toldInFigures: OpenScene = () => {
  let most = { parts: 0, figures: 0 };
  return {
    title: 'a report with parts and figures',
    onReport: (sent) => {
      if (sent.figures > most.figures) most = sent;
    },
    outcome: () => (most.parts > 0 && most.figures > 0 ? `${most.parts} parts, ${most.figures} figures` : null),
  };
};
