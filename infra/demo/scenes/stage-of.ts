import { ask } from '../graphql-client';
import { openMailroom } from '../mailroom';
import { playLeaders } from '../play-leaders';
import type { PlanScript, Stage } from '../play-plan';
import type { SceneStage } from './scene';

/** What scenes of a plan may use: the doors of the service, and the mailroom. */
export function stageOf(planId: string, script: PlanScript, service: Stage['service']): SceneStage {
  const { gatewayUrl: url, tokens, inbox } = service;
  const { issuerId, drafterId, officerId, clerkId } = script;
  return {
    ...{ planId, issuerId, drafterId, officerId, clerkId, url },
    ask: async (personId, query, variables) => ask(url, await tokens.issueToken(personId), query, variables),
    fetchFile: async (personId, path) => {
      const headers = { authorization: `Bearer ${await tokens.issueToken(personId)}` };
      const answer = await fetch(`${url}${path}`, { headers, signal: AbortSignal.timeout(120_000) });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    playLeadersOf: (otherId) => {
      const leaders = playLeaders({ returnsForm: false, handsOver: false });
      const { failed, stop } = openMailroom(inbox).deliver(otherId, leaders);
      return { failed, stop };
    },
  };
}
