import { type Chat, createChat } from './chat/chat.ts';
import { element } from './elements/element.ts';
import type { QuickReply } from './transport/chat-events.ts';
import { fetchPage } from './transport/fetch-page.ts';
import { createSessionKeeper } from './transport/session-memory.ts';
import { takeLink } from './transport/take-link.ts';
import { createComposer } from './view/composer.ts';
import { createLog } from './view/log.ts';
import { showPages } from './view/page-viewer.ts';
import type { ShowEvidence } from './view/requirement-row.ts';
import { createTray } from './view/tray.ts';
import type { WidgetSettings } from './widget-settings.ts';
import type { Verdict } from './wire.ts';

/** Log, composer, tray and chat, tied together. */
export interface Conversation {
  readonly elements: readonly HTMLElement[];
  addFiles(files: readonly File[]): void;
  /** Sends words with the files of the tray; does nothing while an answer is on its way. */
  submit(text: string): Promise<void>;
  restore(): Promise<void>;
  /** The page was opened by a link to this conversation. */
  readonly isLinked: boolean;
  clear(): void;
  verdict(): Verdict | undefined;
  /** To be called when the conversation comes into sight. */
  appear(): void;
}

/** @param root where dialogs are put */
export function createConversation(
  root: ShadowRoot,
  settings: WidgetSettings,
  onVerdict: (verdict: Verdict) => void,
): Conversation {
  const { words, limits, shrink, language, server } = settings;
  let verdict: Verdict | undefined;
  const keeper = createSessionKeeper(server, settings.keepSession);
  const link = settings.takesLink ? takeLink() : undefined;
  if (link !== undefined) keeper.write(link);
  const speaker = element('p', { class: 'unseen', role: 'status' });
  const announce = (text: string): void => {
    speaker.textContent = text;
  };
  const submit = async (text: string): Promise<void> => {
    if (!chat.isBusy()) await chat.send(text, await tray.take());
  };
  const choose = ({ value }: QuickReply): void => {
    composer.focus();
    void submit(value);
  };
  const log = createLog(words, choose);
  const composer = createComposer(words, {
    submit: () => {
      if (!chat.isBusy()) void submit(composer.takeText());
    },
    stop: () => chat.stop(),
    addFiles: (files) => tray.add(files),
  });
  const tray = createTray(composer.tray, {
    ...{ words, limits, shrink, announce },
    onRemove: (attachment) => chat.cancelFile(attachment),
    onRetry: (attachment) => chat.retryFile(attachment),
  });
  const chat: Chat = createChat({
    ...{ server, language, words, log, choose, keeper },
    showEvidence: evidenceViewer(root, settings, () => chat),
    onVerdict: (told) => {
      verdict = told;
      announce(words.verdictSaid(words.decision[told.decision]));
      onVerdict(told);
    },
    onBusy: composer.setBusy,
  });
  return {
    elements: [log.element, composer.element, speaker],
    addFiles: tray.add,
    submit,
    restore: chat.restore,
    isLinked: link !== undefined,
    clear: () => {
      verdict = undefined;
      tray.clear();
      chat.clear();
      composer.focus();
    },
    verdict: () => verdict,
    appear: () => {
      log.toEnd();
      composer.focus();
    },
  };
}

function evidenceViewer(root: ShadowRoot, { server, words }: WidgetSettings, chat: () => Chat): ShowEvidence {
  const pages = async (documentId: string, page: number): Promise<ImageBitmap | undefined> => {
    const review = chat().review();
    return review && fetchPage(server, review, documentId, page);
  };
  return (name, findings) => showPages(root, name, findings, { words, pages });
}
