import type { InboxMessage } from '../../engines/inbox-message';
import type { WebPage } from '../web-page';

/** One thing that may happen in the twelve months after the signature, shown in one plan. */
export interface Scene {
  /** As printed at the end. */
  title: string;
  /** A unit opens the page of a task. The page to go on with, or null: the task is left as it is. */
  onTask?(page: WebPage, link: string): Promise<WebPage | null>;
  /** A mail about the plan has arrived; whoever it is for acts besides. */
  onMail?(mail: InboxMessage): Promise<void>;
  /** A report was sent with so many parts of its outline and so many figures. */
  onReport?(sent: { parts: number; figures: number }): void;
  /** Somebody looks at the plan in force, about once a second. */
  onLook?(): Promise<void>;
  /** The plan is closed. */
  afterwards?(): Promise<void>;
  /** What came of it, in a few words; null: it has not come about yet. Where there is no `afterwards`, the plan is not closed before. */
  outcome(): string | null;
}

/** Where a scene plays. */
export interface SceneStage {
  planId: string;
  issuerId: string;
  drafterId: string;
  officerId: string;
  /** The clerk of the issuer. */
  clerkId: string;
  url: string;
  /** Asks the GraphQL door as a person. */
  ask<T>(personId: string, query: string, variables: Record<string, unknown>): Promise<T>;
  /** A file from beside the GraphQL door. */
  fetchFile(personId: string, path: string): Promise<Uint8Array>;
  /** Those who check and sign another plan act on their mails, until stopped. */
  playLeadersOf(planId: string): { failed: Promise<never>; stop(): void };
}

export type OpenScene = (stage: SceneStage) => Scene;
