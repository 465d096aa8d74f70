import type { Client } from '@temporalio/client';
import type { RunningService } from '../run-service';
import { countEvents } from './count-events';
import { draftPlan, submitPlan } from './draft-plan';
import { followUp } from './follow-up';
import { ask } from './graphql-client';
import { openMailroom } from './mailroom';
import { PLAN_PROGRESS } from './plan-queries';
import { type LeaderScript, playLeaders } from './play-leaders';
import { type Cast, playRecipient } from './play-recipient';
import { readAnswers } from './read-answers';
import type { PlanResult, Progress } from './result-table';
import type { OpenScene, Scene } from './scenes/scene';
import { stageOf } from './scenes/stage-of';

/** One plan of the demonstration and what is special about its road. */
export interface PlanScript extends LeaderScript {
  name: string;
  text: string;
  issuerId: string;
  drafterId: string;
  officerId: string;
  clerkId: string;
  /** One addressee sends the plan back. */
  hasReturn: boolean;
  /** One report is sent back for completion. */
  returnsReport: boolean;
  /** What happens after the signature. */
  scenes: readonly OpenScene[];
}

export interface Stage {
  service: RunningService & { inbox: NonNullable<RunningService['inbox']> };
  temporal: Client;
  show: (words: string) => void;
}

/** Carries one plan from its text to its last report. Everybody acts over GraphQL, mail and link pages only. */
export async function playPlan(script: PlanScript, stage: Stage): Promise<PlanResult> {
  const startedAt = Date.now();
  const { service, show } = stage;
  const { gatewayUrl: url, tokens } = service;
  const drafter = await tokens.issueToken(script.drafterId);
  const officer = await tokens.issueToken(script.officerId);
  const { planId, title } = await draftPlan(script, url, drafter);
  const scenes = script.scenes.map((open) => open(stageOf(planId, script, service)));
  const post = deliverMail({ planId, title }, script, scenes, stage);
  try {
    await post.watch(submitPlan(planId, url, drafter));
    const { returnsReport } = script;
    const part = { url, drafter, officer, returnsReport, scenes, issueToken: tokens.issueToken, show };
    const ended = await post.watch(followUp(planId, part));
    await post.idle();
    for (const scene of scenes) await scene.afterwards?.();
    const answers = await readAnswers(url, officer, planId);
    const { planProgress } = await ask<{ planProgress: Progress }>(url, officer, PLAN_PROGRESS, { planId });
    const seconds = (Date.now() - startedAt) / 1000;
    show(`${ended}  ${answers.number ?? ''}  ${seconds.toFixed(1)} s`);
    return {
      plan: script.name,
      ended,
      ...answers,
      number: answers.number ?? '–',
      events: await countEvents(stage.temporal, planId),
      seconds,
      scenes: scenes.map(({ title, outcome }) => ({ title, outcome: outcome() ?? 'did not come about' })),
      progress: planProgress,
    };
  } finally {
    post.stop();
  }
}

/** Hands each mail of the plan to whoever it is for. A failure of one of them ends the whole plan at once. */
function deliverMail(
  { planId, title }: { planId: string; title: string },
  script: PlanScript,
  scenes: readonly Scene[],
  { service }: Stage,
) {
  const leaders = playLeaders(script);
  const cast = recipientCast(title, script, scenes);
  const { idle, failed, stop } = openMailroom(service.inbox).deliver(planId, async (mail) => {
    await leaders(mail);
    for (const scene of scenes) await scene.onMail?.(mail);
    await playRecipient(mail, cast);
  });
  return { idle, stop, watch: <T>(work: Promise<T>): Promise<T> => Promise.race([work, failed]) };
}

function recipientCast(title: string, script: PlanScript, scenes: readonly Scene[]): Cast {
  let toReturn = script.hasReturn ? 1 : 0;
  return {
    title,
    // Only somebody without a task of its own may send the plan back and let it end all the same.
    returns: (mail) => (mail.text ?? '').includes('không giao nhiệm vụ riêng') && toReturn-- > 0,
    meetsTask: async (opened, link) => {
      let page = opened;
      for (const scene of scenes) {
        const next = scene.onTask ? await scene.onTask(page, link) : page;
        if (next === null) return null;
        page = next;
      }
      return page;
    },
    reports: (sent) => {
      for (const scene of scenes) scene.onReport?.(sent);
    },
  };
}
